package io.github.camundabolna.callingbox.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallingBoxStatusTest {

  @ParameterizedTest
  @CsvSource({
    "queued, QUEUED, false",
    "initiated, INITIATED, false",
    "ringing, RINGING, false",
    "in_progress, IN_PROGRESS, false",
    "completed, COMPLETED, true",
    "no_answer, NO_ANSWER, true",
    "busy, BUSY, true",
    "canceled, CANCELED, true",
    "failed, FAILED, true"
  })
  void eachDocumentedStatusIsReadAndIsFinalOrNot(
      String text, CallingBoxStatus status, boolean isFinal) {
    assertThat(CallingBoxStatus.of(text)).isEqualTo(status);
    assertThat(status.wire()).isEqualTo(text);
    assertThat(status.isFinal()).isEqualTo(isFinal);
  }

  @ParameterizedTest
  @CsvSource({
    "IN_PROGRESS, IN_PROGRESS",
    "in-progress, IN_PROGRESS",
    "' No answer ', NO_ANSWER",
    "cancelled, CANCELED"
  })
  void otherSpellingsAreRead(String text, CallingBoxStatus status) {
    assertThat(CallingBoxStatus.of(text)).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "complete", "completed!", "unknown", "ended", "no__answer"})
  void anythingElseIsUnknownAndNeverFinal(String text) {
    assertThat(CallingBoxStatus.of(text)).isEqualTo(CallingBoxStatus.UNKNOWN);
    assertThat(CallingBoxStatus.of(text).isFinal()).isFalse();
  }
}
