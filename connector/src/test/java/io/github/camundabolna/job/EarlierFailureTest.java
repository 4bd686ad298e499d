package io.github.camundabolna.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.testing.TestJson;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EarlierFailureTest {

  private static final String REFUSAL = "Bolna answered POST /call with 502: line is busy: 7";

  @Test
  void noErrorIsNoFailure() {
    assertThat(EarlierFailure.read(Bolna.VENDOR, null)).isEmpty();
    assertThat(EarlierFailure.read(Bolna.VENDOR, NullNode.getInstance())).isEmpty();
  }

  @Test
  void theCodeIsReadFromAContextAndFromATextThatBeginsWithIt() {
    assertThat(read("BOLNA_UNAVAILABLE: not sent").hadNoEffect()).isTrue();
    assertThat(read("BOLNA_OUTCOME_UNKNOWN: lost").isLongAgo()).isTrue();
    assertThat(context("{'code': 'BOLNA_UNAVAILABLE'}").hadNoEffect()).isTrue();
    assertThat(context("{'code': 'BOLNA_OUTCOME_UNKNOWN'}").isLongAgo()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "result expression", "OTHER: x", "BOLNA_UNAVAILABLE", "a: b"})
  void whatIsNotOneOfOursMayHaveHadAnEffect(String text) {
    assertThat(read(text).hadNoEffect()).isFalse();
    assertThat(read(text).isLongAgo()).isFalse();
    assertThat(read(text).made()).isEmpty();
  }

  /** An error expression of the element's own may drop the code, and then nothing is known. */
  @Test
  void onlyWhatTheRuntimeWroteWithoutACodeMayFollowSuccess() {
    assertThat(context("{'message': 'result expression'}").mayFollowSuccess()).isTrue();
    assertThat(context("{'code': 'BOLNA_REJECTED'}").mayFollowSuccess()).isFalse();
    assertThat(read("Bolna answered POST /agent with 429").mayFollowSuccess()).isFalse();
    assertThat(read("Bolna answered POST /agent with 429").mayHaveHadEffect()).isTrue();
  }

  /** What Bolna or a person wrote into the message is not taken for the connector's own words. */
  @Test
  void theIdOfWhatWasMadeIsReadFromTheBeginningOfTheConnectorsOwnMessage() {
    assertThat(read("BOLNA_OUTCOME_UNKNOWN: Call abc-1 was placed. It is").made())
        .contains("abc-1");
    assertThat(read("BOLNA_OUTCOME_UNKNOWN: Batch 0f was created. It is").made()).contains("0f");
    assertThat(read("BOLNA_OUTCOME_UNKNOWN: Bolna said: Call abc was placed").made()).isEmpty();
    assertThat(read("Call abc was placed").made()).isEmpty();
  }

  /** A try that could do nothing must not make the next one forget the call. */
  @Test
  void thePrefaceOfTheNextFailureHandsTheIdOn() {
    EarlierFailure failure = read("BOLNA_OUTCOME_UNKNOWN: Call abc-1 was placed. It is");

    assertThat(read("BOLNA_OUTCOME_UNKNOWN: " + failure.preface() + "Not sent").made())
        .contains("abc-1");
  }

  @Test
  void refusalIsReadFromTheMessageWithoutWhatFollowsIt() {
    String message = EarlierFailure.unconfirmed(ApiException.unknownOutcome(REFUSAL));
    EarlierFailure first = read("BOLNA_OUTCOME_UNKNOWN: " + message + "; next try in PT40S");
    EarlierFailure second =
        read("BOLNA_OUTCOME_UNKNOWN: " + first.preface() + "Not sent; next try in PT5S");

    for (EarlierFailure failure : List.of(first, second)) {
      ApiException refusal = failure.unconfirmedRefusal().orElseThrow();
      assertThat(refusal).hasMessage(REFUSAL);
      assertThat(refusal.kind()).isEqualTo(Kind.REJECTED);
      assertThat(refusal.httpStatus()).hasValue(502);
      assertThat(refusal.vendorMessage()).contains("line is busy: 7");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BOLNA_UNAVAILABLE: The call was probably not placed, and the connector checks again: x",
        "BOLNA_OUTCOME_UNKNOWN: x. The call was probably not placed, and the connector checks"
            + " again: x",
        "The call was probably not placed, and the connector checks again: x"
      })
  void otherFailureHasNoRefusalToConfirm(String text) {
    assertThat(read(text).unconfirmedRefusal()).isEmpty();
  }

  @Test
  void endOfAWaitIsReadFromTheMessageAndKeptByTheNextFailure() {
    Instant end = Instant.parse("2026-11-05T10:00:40.125Z");
    EarlierFailure first =
        read("BOLNA_OUTCOME_UNKNOWN: " + EarlierFailure.heldUntil(end) + "x; next try in PT40S");
    EarlierFailure second = read("BOLNA_OUTCOME_UNKNOWN: " + first.preface() + "Not sent");
    EarlierFailure third = read("BOLNA_OUTCOME_UNKNOWN: " + second.preface() + "Not sent");

    assertThat(first.heldUntil()).contains(end);
    assertThat(second.heldUntil()).contains(end);
    assertThat(third.message()).as("doesn't grow").isEqualTo(second.message());
    assertThat(first.isToBeKept()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BOLNA_UNAVAILABLE: The call may have been placed, and the connector checks again after"
            + " 2026-11-05T10:00:40Z: x",
        "BOLNA_OUTCOME_UNKNOWN: x. The call may have been placed, and the connector checks again"
            + " after 2026-11-05T10:00:40Z: x",
        "BOLNA_OUTCOME_UNKNOWN: The call may have been placed, and the connector checks again"
            + " after 2026-13-05T10:00:40Z: x",
        "BOLNA_OUTCOME_UNKNOWN: The call may have been placed, and the connector checks again"
            + " after noon"
      })
  void otherFailureHasNoEndOfAWait(String text) {
    assertThat(read(text).heldUntil()).isEmpty();
    assertThat(read(text).isToBeKept()).isFalse();
  }

  @Test
  void theTimeBeforeWhichNothingWasDoneIsReadFromAnAttemptWithoutEffectOnly() {
    Instant time = Instant.parse("2026-11-05T10:00:40.123Z");
    String message = EarlierFailure.undoneBefore("7", time) + "POST /call was not sent: slow";

    assertThat(read("BOLNA_UNAVAILABLE: " + message).undoneBefore("7")).contains(time);
    assertThat(read("BOLNA_OUTCOME_UNKNOWN: " + message).undoneBefore("7")).isEmpty();
    assertThat(read("BOLNA_UNAVAILABLE: Bolna said: " + message).undoneBefore("7")).isEmpty();
    assertThat(read("BOLNA_UNAVAILABLE: " + message).undoneBefore("77")).isEmpty();
    assertThat(read(EarlierFailure.undoneBefore("7", time)).undoneBefore("7")).isEmpty();
  }

  private static EarlierFailure read(String text) {
    return EarlierFailure.read(Bolna.VENDOR, new TextNode(text)).orElseThrow();
  }

  private static EarlierFailure context(String json) {
    return EarlierFailure.read(Bolna.VENDOR, TestJson.of(json)).orElseThrow();
  }
}
