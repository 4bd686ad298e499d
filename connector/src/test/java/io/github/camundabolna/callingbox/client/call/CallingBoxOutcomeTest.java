package io.github.camundabolna.callingbox.client.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camundabolna.outcome.CallOutcome;
import io.github.camundabolna.testing.TestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallingBoxOutcomeTest {

  @ParameterizedTest
  @CsvSource({
    "completed, '', ANSWERED",
    "completed, human, ANSWERED",
    "completed, machine, VOICEMAIL",
    "no_answer, '', NO_ANSWER",
    "no_answer, human, NO_ANSWER",
    "no_answer, machine, VOICEMAIL",
    "busy, machine, BUSY",
    "canceled, machine, CANCELED",
    "failed, machine, FAILED"
  })
  void eachFinalStatusHasAnOutcome(String status, String answeredBy, CallOutcome outcome) {
    assertThat(outcomeOf("'status': '" + status + "', 'answered_by': '" + answeredBy + "'"))
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "'error_code': 'insufficient_credits', BALANCE_LOW",
    "'error_code': 'NO_CREDIT', BALANCE_LOW",
    "'error_message': 'Not enough Credits', BALANCE_LOW",
    "'error_code': 'provider_error', FAILED",
    "'error_message': 'invalid phone number', FAILED",
    "'hangup_cause': 'credit', FAILED"
  })
  void failedCallWithoutCreditsIsRecognizedByItsError(String field, CallOutcome outcome) {
    assertThat(outcomeOf("'status': 'failed', " + field)).isEqualTo(outcome);
  }

  @Test
  void creditsInTheErrorOfACallThatDidNotFailMeanNothing() {
    assertThat(outcomeOf("'status': 'busy', 'error_message': 'low credits'"))
        .isEqualTo(CallOutcome.BUSY);
  }

  @ParameterizedTest
  @CsvSource({"queued", "initiated", "ringing", "in_progress", "dreaming"})
  void callThatGoesOnHasNone(String status) {
    CallingBoxCall call = read("'status': '" + status + "'");

    assertThat(call.outcome()).isEmpty();
    assertThatThrownBy(() -> CallingBoxOutcome.of(call))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no outcome yet: " + status);
  }

  @Test
  void callWithAPendingResultHasNoneYet() {
    CallingBoxCall call =
        read("'status': 'completed', 'returns': {'x': 'string'}, 'result_status': 'pending'");

    assertThat(call.outcome()).isEmpty();
    assertThat(call.withoutAwaitedResult().outcome()).contains(CallOutcome.ANSWERED);
  }

  private static CallOutcome outcomeOf(String fields) {
    return read(fields).outcome().orElseThrow();
  }

  private static CallingBoxCall read(String fields) {
    return CallingBoxCall.read(TestJson.of("{'id': 'c1', " + fields + "}")).orElseThrow();
  }
}
