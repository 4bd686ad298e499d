package io.github.camundabolna.callingbox.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestWebhookRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what CallingBox signed is an event, whatever else a request looks like. */
class SignatureAuthenticatorTest extends SignatureAuthenticatorFixture {

  @ParameterizedTest
  @ValueSource(strings = {"callingbox-signature", "CALLINGBOX-SIGNATURE", "CallingBox-Signature"})
  void theNameOfTheHeaderHasNoCase(String name) {
    activate();

    assertThat(status(renamed(request(), name))).isEqualTo(200);
  }

  @Test
  void aRequestWithoutASignatureIsRefused() {
    activate();

    assertThat(status(request().headers(Map.of()))).isEqualTo(401);
    assertThat(status(withSignature(signature -> ""))).isEqualTo(401);
  }

  @Test
  void aDoubledHeaderIsRefused() {
    activate();
    TestWebhookRequest request = request();
    String signature = request.headers().get(HEADER);

    assertThat(status(request.header("callingbox-signature", signature))).isEqualTo(401);
    assertThat(status(request.header(HEADER, signature + "," + signature))).isEqualTo(401);
    assertThat(status(request.header(HEADER, signature + ", " + signature))).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({"299, 200", "300, 200", "301, 401", "-299, 200", "-300, 200", "-301, 401"})
  void aSignatureCountsForFiveMinutesBeforeAndAfterItsTime(long seconds, int status) {
    activate();
    TestWebhookRequest request = request();

    api.clock.advance(Duration.ofSeconds(seconds));

    assertThat(status(request)).isEqualTo(status);
  }

  @Test
  void aRecordedEventIsRefusedAfterAnHourEvenIfItsTimeIsChanged() {
    activate();
    TestWebhookRequest request = request();
    api.clock.advance(Duration.ofHours(1));
    String digest = request.headers().get(HEADER).replaceFirst("t=[0-9]+,", "");
    String now = "t=" + api.clock.instant().getEpochSecond() + ",";

    assertThat(status(request)).isEqualTo(401);
    assertThat(status(request.header(HEADER, now + digest))).isEqualTo(401);
  }

  @Test
  void anyOfSeveralSignaturesIsEnough() {
    activate();
    String wrong = ",v1=" + "0".repeat(64);

    assertThat(status(withSignature(signature -> signature + wrong))).isEqualTo(200);
    assertThat(status(withSignature(signature -> signature.replace(",v1", wrong + ",v1"))))
        .isEqualTo(200);
    assertThat(status(withSignature(signature -> signature.replaceAll("v1=.*", "") + wrong)))
        .isEqualTo(401);
  }

  @Test
  void bothSecretsCountDuringARotationAndOnlyTheOneThatIsSetOtherwise() {
    byte[] body = request().rawBody();
    TestWebhookRequest first = requests.signed(body, SignedRequests.SECRET);
    TestWebhookRequest second = requests.signed(body, SignedRequests.SECOND_SECRET);
    TestWebhookRequest neither = requests.signed(body, "whsec_neither-of-both");

    activate("secondSecret", SignedRequests.SECOND_SECRET);
    assertThat(status(first)).isEqualTo(200);
    assertThat(status(second)).isEqualTo(200);
    assertThat(status(neither)).isEqualTo(401);

    activate("secret", SignedRequests.SECOND_SECRET, "secondSecret", "");
    assertThat(status(first)).isEqualTo(401);
    assertThat(status(second)).isEqualTo(200);
  }

  @Test
  void digitsInUppercaseAreNoSignature() {
    activate();

    assertThat(
            status(
                withSignature(
                    signature ->
                        signature
                            .toUpperCase(Locale.ROOT)
                            .replace("T=", "t=")
                            .replace("V1", "v1"))))
        .isEqualTo(401);
  }

  @Test
  void eachByteOfTheBodyIsSigned() {
    activate();
    TestWebhookRequest request = request();

    for (int index = 0; index < request.rawBody().length; index++) {
      byte[] changed = request.rawBody().clone();
      changed[index] ^= 1;
      assertThat(status(request.body(changed))).as("byte %d", index).isEqualTo(401);
    }
    assertThat(status(request.body((new String(request.rawBody(), UTF_8) + " ").getBytes(UTF_8))))
        .isEqualTo(401);
    assertThat(status(request.body(null))).isEqualTo(401);
    assertThat(status(request.body(new byte[0]))).isEqualTo(401);
  }

  /** The signature is that of the bytes, so that only the parser rejects them. */
  @Test
  void bytesThatAreNoTextAreSignedToo() {
    activate();
    byte[] bytes = {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'};
    byte[] marked = ("\uFEFF" + new String(request().rawBody(), UTF_8)).getBytes(UTF_8);

    assertThat(status(requests.signed(bytes, SignedRequests.SECRET))).isNotEqualTo(401);
    assertThat(status(requests.signed(marked, SignedRequests.SECRET))).isNotEqualTo(401);
  }

  @Test
  void aSignatureIsNoSubstituteForAnAllowedAddress() {
    activate("allowedAddresses", "203.0.113.7", "trustedProxies", "1");

    assertThat(status(request())).isEqualTo(401);
    assertThat(status(request().header("X-Forwarded-For", "203.0.113.8"))).isEqualTo(401);
    assertThat(status(request().header("X-Forwarded-For", "203.0.113.7"))).isEqualTo(200);
    assertThat(status(request().header("X-Forwarded-For", "203.0.113.7").body(new byte[1])))
        .isEqualTo(401);
  }

  @Test
  void onlyPostIsUnderstood() {
    activate();

    assertThat(status(request().method("GET"))).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverComesIsAnsweredAndNothingUnsignedIsAnEvent(long seed) {
    TestReceiverContext context = activate();
    Random random = new Random(seed);

    for (int i = 0; i < 3_500; i++) {
      byte[] body = request().rawBody().clone();
      body[random.nextInt(body.length)] = (byte) random.nextInt();
      TestWebhookRequest request =
          withSignature(signature -> mutated(signature, random)).body(body);
      assertThat(status(request)).isIn(200, 401);
    }

    assertThat(context.correlated).as("only if the mutation changed nothing").hasSizeLessThan(30);
  }

  private static String mutated(String signature, Random random) {
    int at = random.nextInt(signature.length());
    return switch (random.nextInt(5)) {
      case 0 -> signature;
      case 1 -> signature.substring(at);
      case 2 ->
          signature.substring(0, at) + (char) random.nextInt(0xffff) + signature.substring(at);
      case 3 -> signature.repeat(random.nextInt(40));
      default -> new StringBuilder(signature).reverse().toString();
    };
  }

  private TestWebhookRequest withSignature(UnaryOperator<String> change) {
    TestWebhookRequest request = request();
    return request.header(HEADER, change.apply(request.headers().get(HEADER)));
  }

  private static TestWebhookRequest renamed(TestWebhookRequest request, String name) {
    Map<String, String> headers = new HashMap<>(request.headers());
    headers.put(name, headers.remove(HEADER));
    return request.headers(headers);
  }
}
