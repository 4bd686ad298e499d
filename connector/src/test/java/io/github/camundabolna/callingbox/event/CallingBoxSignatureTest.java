package io.github.camundabolna.callingbox.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.camundabolna.http.SecretValue;
import io.github.camundabolna.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected signatures come from another implementation: Python's {@code hmac}. */
class CallingBoxSignatureTest {

  private static final SecretValue SECRET =
      new SecretValue("whsec_1234567890abcdef1234567890abcdef");
  private static final SecretValue OTHER_SECRET =
      new SecretValue("whsec_fedcba0987654321fedcba0987654321");

  private static final String BODY =
      "{\"id\":\"9c1d9f9e\",\"type\":\"call.completed\",\"created\":1787288700,"
          + "\"api_version\":\"2026-04\",\"data\":{\"call\":{\"id\":\"a1b2c3d4\","
          + "\"result\":{\"name\":\"Zoë\"}}}}";

  /** The time at which {@link TestClock} stands, in seconds. */
  private static final String TIME = "t=1787288700";

  private static final String VALID =
      "v1=a684b1268f45f5d5dd941f4c1cf4b4608d3683623bf95f93f1151dbede86e05f";
  private static final String VALID_WITH_OTHER_SECRET =
      "v1=5c2d31be1670694235a4b01ae4d7c7f04efdd147ef0093cc3b1c7363adeb118d";
  private static final String WRONG =
      "v1=0000000000000000000000000000000000000000000000000000000000000000";

  private final TestClock clock = TestClock.stopped();
  private final CallingBoxSignature signature = new CallingBoxSignature(List.of(SECRET), clock);

  @Test
  void validSignatureIsAccepted() {
    assertThat(refusal(TIME + "," + VALID)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TIME + "," + WRONG,
        TIME + "," + VALID_WITH_OTHER_SECRET,
        "t=1787288701," + VALID,
        "t=01787288700," + VALID
      })
  void wrongSignatureIsRefused(String header) {
    assertThat(refusal(header)).contains("an event with a wrong signature");
  }

  @ParameterizedTest
  @ValueSource(longs = {-300, -1, 0, 1, 300})
  void signatureIsValidForFiveMinutesInBothDirections(long seconds) {
    clock.advance(Duration.ofSeconds(seconds));

    assertThat(refusal(TIME + "," + VALID)).isEmpty();
  }

  @Test
  void oldSignatureIsRefused() {
    clock.advance(Duration.ofSeconds(301));

    assertThat(refusal(TIME + "," + VALID))
        .contains("an event that was signed 301 seconds ago, although at most 300 are allowed");
  }

  @Test
  void signatureFromTheFutureIsRefused() {
    clock.advance(Duration.ofSeconds(-301));

    assertThat(refusal(TIME + "," + VALID))
        .contains(
            "an event that was signed 301 seconds in the future, although at most 300 are allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TIME + "," + WRONG + "," + VALID,
        TIME + "," + VALID + "," + WRONG,
        WRONG + ", " + VALID + ", " + TIME,
        TIME + ",v1=odd," + VALID,
        TIME + ",v0=abc," + VALID + ",v2=def"
      })
  void oneOfSeveralSignaturesIsEnough(String header) {
    assertThat(refusal(header)).isEmpty();
  }

  @Test
  void severalWrongSignaturesAreRefused() {
    assertThat(refusal(TIME + "," + WRONG + "," + VALID_WITH_OTHER_SECRET))
        .contains("an event with a wrong signature");
  }

  @ParameterizedTest
  @ValueSource(strings = {VALID, VALID_WITH_OTHER_SECRET})
  void bothSecretsAreAcceptedDuringARotation(String signed) {
    CallingBoxSignature rotated = new CallingBoxSignature(List.of(OTHER_SECRET, SECRET), clock);

    assertThat(rotated.refusal(List.of(TIME + "," + signed), bytes(BODY))).isEmpty();
    assertThat(rotated.refusal(List.of(TIME + "," + WRONG), bytes(BODY))).isPresent();
  }

  @Test
  void formerSecretIsRefusedAfterARotation() {
    CallingBoxSignature rotated = new CallingBoxSignature(List.of(OTHER_SECRET), clock);

    assertThat(rotated.refusal(List.of(TIME + "," + VALID), bytes(BODY)))
        .contains("an event with a wrong signature");
  }

  @Test
  void digitsInOtherCaseAreNoSignature() {
    String digits = VALID.substring("v1=".length()).toUpperCase(Locale.ROOT);

    assertThat(refusal(TIME + ",v1=" + digits))
        .contains("an event whose CallingBox-Signature can't be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"T=1787288700," + VALID, TIME + ",V1=a684b1268f45f5d5dd941f4c1cf4b460"})
  void namesInOtherCaseAreNoSignature(String header) {
    assertThat(refusal(header)).contains("an event whose CallingBox-Signature can't be read");
  }

  @Test
  void secretInOtherCaseIsAnother() {
    SecretValue upper = new SecretValue(SECRET.value().toUpperCase(Locale.ROOT));

    assertThat(
            new CallingBoxSignature(List.of(upper), clock)
                .refusal(List.of(TIME + "," + VALID), bytes(BODY)))
        .isPresent();
  }

  @ParameterizedTest
  @MethodSource("bodiesWithOneByteChanged")
  void bodyWithOneByteChangedIsRefused(byte[] body) {
    assertThat(signature.refusal(List.of(TIME + "," + VALID), body))
        .contains("an event with a wrong signature");
  }

  static Stream<byte[]> bodiesWithOneByteChanged() {
    return IntStream.range(0, bytes(BODY).length).mapToObj(CallingBoxSignatureTest::changed);
  }

  private static byte[] changed(int index) {
    byte[] body = bytes(BODY);
    body[index] ^= 1;
    return body;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "\uFEFF"})
  void bodyThatMeansTheSameButHasOtherBytesIsRefused(String prefix) {
    String other = prefix.isEmpty() ? BODY.replace(",", ", ") : prefix + BODY;

    assertThat(signature.refusal(List.of(TIME + "," + VALID), bytes(other))).isPresent();
    assertThat(signature.refusal(List.of(TIME + "," + VALID), new byte[0])).isPresent();
  }

  @Test
  void missingHeaderIsRefused() {
    assertThat(signature.refusal(List.of(), bytes(BODY)))
        .contains("an event with 0 headers CallingBox-Signature instead of one");
  }

  @ParameterizedTest
  @ValueSource(strings = {WRONG, VALID})
  void doubledHeaderIsRefusedWhateverItSays(String second) {
    List<String> headers = List.of(TIME + "," + VALID, TIME + "," + second);

    assertThat(signature.refusal(headers, bytes(BODY)))
        .contains("an event with 2 headers CallingBox-Signature instead of one");
    assertThat(refusal(String.join(",", headers)))
        .as("joined by a proxy")
        .contains("an event whose CallingBox-Signature can't be read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        TIME,
        VALID,
        "t=," + VALID,
        "t=-1787288700," + VALID,
        "t=1787288700.5," + VALID,
        "t=1787288700000000," + VALID,
        "t=soon," + VALID,
        "t=١٧٨٧," + VALID,
        TIME + ",v1=",
        TIME + ",v1=a684",
        TIME + "," + VALID + "00",
        TIME + ";" + VALID
      })
  void headerWithoutTimeOrSignatureCanNotBeRead(String header) {
    assertThat(refusal(header)).contains("an event whose CallingBox-Signature can't be read");
  }

  @Test
  void endlessHeaderIsNotRead() {
    assertThat(refusal(TIME + ("," + WRONG).repeat(10_000) + "," + VALID)).isPresent();
  }

  @ParameterizedTest
  @MethodSource("invalidSecrets")
  void oneOrTwoSecretsAreRequired(List<SecretValue> secrets) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CallingBoxSignature(secrets, clock))
        .withMessageNotContaining("whsec_");
  }

  static Stream<List<SecretValue>> invalidSecrets() {
    return Stream.of(
        List.of(),
        List.of(SECRET, OTHER_SECRET, SECRET),
        List.of(SECRET, new SecretValue(" ")),
        List.of(new SecretValue("")));
  }

  @Test
  void secretsAreNotShown() {
    assertThat(signature).hasToString("CallingBoxSignature[secrets=1]");
  }

  private Optional<String> refusal(String header) {
    return signature.refusal(List.of(header), bytes(BODY));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
