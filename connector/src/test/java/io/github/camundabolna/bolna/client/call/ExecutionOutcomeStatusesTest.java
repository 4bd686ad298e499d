package io.github.camundabolna.bolna.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.outcome.CallOutcome;
import io.github.camundabolna.testing.TestJson;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** When a call has ended, and how: what lets a waiting process go on. */
class ExecutionOutcomeStatusesTest {

  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {
        "SCHEDULED",
        "PREPARED",
        "QUEUED",
        "RESCHEDULED",
        "INITIATED",
        "RINGING",
        "IN_PROGRESS",
        "CALL_DISCONNECTED",
        "UNKNOWN"
      })
  void aCallUnderWayHasNoOutcome(CallStatus status) {
    Execution execution = read(status.wire(), "");

    assertThat(execution.ended()).isFalse();
    assertThat(execution.outcome()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "no-answer, NO_ANSWER",
    "busy, BUSY",
    "failed, FAILED",
    "error, FAILED",
    "canceled, CANCELED",
    "cancelled, CANCELED",
    "stopped, STOPPED",
    "balance-low, BALANCE_LOW",
    "balance_low, BALANCE_LOW",
    "completed, NO_ANSWER"
  })
  void everyOtherStatusEndsACall(String status, CallOutcome outcome) {
    Execution execution = read(status, "");

    assertThat(execution.ended()).isTrue();
    assertThat(execution.outcome()).contains(outcome);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'conversation_duration': 16 | ANSWERED",
        "'conversation_duration': '16.2' | ANSWERED",
        "'conversation_duration': 0.0, 'transcript': 'user: hello' | ANSWERED",
        "'conversation_duration': 0, 'transcript': '' | NO_ANSWER",
        "'conversation_duration': 0, 'telephony_data': {'duration': '3'} | NO_ANSWER",
        "'conversation_duration': 16, 'answered_by_voice_mail': true | VOICEMAIL",
        "'conversation_duration': 16, 'answered_by_voice_mail': 'TRUE' | VOICEMAIL",
        "'conversation_duration': 16, 'answered_by_voice_mail': null | ANSWERED"
      })
  void completedAloneDoesNotMeanThatSomebodyTalked(String fields, CallOutcome outcome) {
    assertThat(read("completed", fields).outcome()).contains(outcome);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no-answer | 'retry_config': {'enabled': true} | false",
        "busy      | 'retry_config': {'enabled': true} | false",
        "failed    | 'retry_config': {'enabled': true} | false",
        "error     | 'retry_config': {'enabled': true} | true",
        "completed | 'retry_config': {'enabled': true} | true",
        "stopped   | 'retry_config': {'enabled': true} | true",
        "canceled  | 'retry_config': {'enabled': true} | true",
        "balance-low | 'retry_config': {'enabled': true} | true",
        "busy | 'retry_config': {'enabled': false, 'max_retries': 3} | true",
        "busy | 'retry_config': null, 'retry_count': 0 | true",
        "busy | 'retry_config': {'enabled': 'true'} | false",
        "busy | 'retry_count': 2, 'retry_config': {'enabled': true, 'max_retries': 3} | false",
        "busy | 'retry_count': 3, 'retry_config': {'enabled': true, 'max_retries': 3} | true",
        "busy | 'retry_count': 4, 'retry_config': {'enabled': true, 'max_retries': 3} | true",
        "busy | 'retry_count': '1', 'retry_config': {'enabled': true, 'max_retries': '1'} | true",
        "busy | 'retry_count': 2, 'retry_config': {'enabled': true} | false",
        "busy | 'retry_count': 3, 'retry_config': {'enabled': true} | true",
        "error | 'retry_config': {'enabled': true, 'retry_on_statuses': ['error']} | false",
        "busy | 'retry_config': {'enabled': true, 'retry_on_statuses': ['no-answer']} | true",
        "no-answer | 'retry_config': {'enabled': true, 'retry_on_statuses': ['no_answer']} | false",
        "busy | 'retry_history': [{'attempt': 1}], 'retry_config': {'enabled': true} | false",
        "busy | 'retry_history': [{}, {}, {}], 'retry_config': {'enabled': true} | true",
        "busy | 'retry_history': null, 'retry_config': {'enabled': true} | false"
      })
  void anAttemptWithARetryLeftDoesNotEndTheCall(String status, String fields, boolean ended) {
    assertThat(read(status, fields).ended()).isEqualTo(ended);
    assertThat(read(status, fields).outcome().isPresent()).isEqualTo(ended);
  }

  @ParameterizedTest
  @CsvSource({"true, true, false", "true, false, true", "false, true, true"})
  void aVoicemailIsRetriedOnlyWhereThatIsWanted(boolean voicemail, boolean wanted, boolean ended) {
    String fields =
        "'answered_by_voice_mail': %s, 'retry_config': {'enabled': true, 'retry_on_voicemail': %s}";

    assertThat(read("completed", fields.formatted(voicemail, wanted)).ended()).isEqualTo(ended);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no-answer | false | busy | true",
        "busy | false | busy | false",
        "error | false | error,busy | false",
        "completed | true | no-answer,voicemail | false",
        "completed | true | no-answer | true"
      })
  void theRulesThatTheConnectorSentAlongHoldWhereTheEventHasNone(
      String status, boolean voicemail, String rules, boolean ended) {
    String fields =
        "'answered_by_voice_mail': %s, 'retry_config': {'enabled': true, 'max_retries': 2},"
            + " 'context_details': {'recipient_data': {'camunda_auto_retry': '%s'}}";

    assertThat(read(status, fields.formatted(voicemail, rules)).ended()).isEqualTo(ended);
  }

  private static Execution read(String status, String fields) {
    Optional<Execution> execution =
        Execution.read(
            TestJson.of(
                "{'id': 'x', 'status': '%s'%s}"
                    .formatted(status, fields.isEmpty() ? "" : ", " + fields)));
    return execution.orElseThrow();
  }
}
