package io.github.camundabolna.bolna.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.outcome.CallOutcome;
import io.github.camundabolna.testing.SampleBodies;
import io.github.camundabolna.testing.TestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a person talked in a call that Bolna calls completed. */
class ExecutionOutcomeTest {

  @ParameterizedTest
  @CsvSource({
    "answered-categories, ANSWERED",
    "answered-flat, ANSWERED",
    "silent-sentinel, NO_ANSWER",
    "silent-agent-only, NO_ANSWER",
    "voicemail-by-hangup-reason, VOICEMAIL",
    "voicemail-by-termination-reason, VOICEMAIL",
    "platform-error-silent, FAILED",
    "platform-error-after-talk, ANSWERED",
    "transferred, ANSWERED",
    "bare-completed, NO_ANSWER"
  })
  void outcomeFollowsWhatTheBodyShows(String body, CallOutcome outcome) {
    assertThat(Execution.read(SampleBodies.json(body)).orElseThrow().outcome()).contains(outcome);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "assistant: Hello.\\nuser: Yes? | 9 | ANSWERED",
        "assistant: Hello.\\nuser: Yes? | 0 | ANSWERED",
        "ASSISTANT: Hello.\\nUser : Yes? | 9 | ANSWERED",
        "assistant: Hello.\\nuser:\\nYes, in the next line. | 9 | ANSWERED",
        "assistant: Hello.\\nuser:  \\n | 9 | NO_ANSWER",
        "assistant: Hello.\\nuser: \\nassistant: Hello? | 9 | NO_ANSWER",
        "assistant: Ask for a user: nobody. | 9 | NO_ANSWER",
        "assistant: Hello.\\nand welcome | 9 | NO_ANSWER",
        "agent: Hello.\\nhuman: Yes? | 9 | ANSWERED",
        "Hello. Yes? | 9 | ANSWERED",
        "Hello. Yes? | 0 | ANSWERED",
        "no user turn detected  | 9 | NO_ANSWER",
        "'' | 9 | ANSWERED",
        "'' | 0 | NO_ANSWER"
      })
  void personTalkedOnlyIfTheTranscriptShowsTheirTurn(
      String transcript, int seconds, CallOutcome outcome) {
    assertThat(
            outcome(
                "'conversation_duration': %d, 'transcript': '%s'".formatted(seconds, transcript)))
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'summary': 'No User Turn Detected'",
        "'summary': ' NO USER TURN DETECTED '",
        "'extracted_data': {'a': 'No User Turn Detected'}",
        "'extracted_data': {'A': {'a': {'objective': null, 'subjective': 'No User Turn"
            + " Detected'}}}",
        "'agent_extraction': '{\\\"a\\\": \\\"No User Turn Detected\\\"}'"
      })
  void sentinelSaysThatNobodyTalkedWhereNoTurnsAreShown(String field) {
    assertThat(outcome("'conversation_duration': 9, " + field)).isEqualTo(CallOutcome.NO_ANSWER);
    assertThat(outcome("'conversation_duration': 9, 'transcript': 'user: yes', " + field))
        .as("the transcript shows a turn")
        .isEqualTo(CallOutcome.ANSWERED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"voicemail", "voicemail_detected", "Voice mail", "answering_machine", "mailbox"})
  void voicemailIsReadFromEitherReason(String reason) {
    String turns = "'transcript': 'assistant: Hi\\nuser: leave a message', ";

    assertThat(outcome(turns + "'termination_reason': '" + reason + "'"))
        .isEqualTo(CallOutcome.VOICEMAIL);
    assertThat(outcome(turns + "'telephony_data': {'hangup_reason': '" + reason + "'}"))
        .isEqualTo(CallOutcome.VOICEMAIL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no_voicemail", "voicemail_not_detected", "not a voicemail"})
  void voicemailThatIsDeniedIsNone(String reason) {
    assertThat(outcome("'transcript': 'user: yes', 'termination_reason': '%s'".formatted(reason)))
        .isEqualTo(CallOutcome.ANSWERED);
  }

  @ParameterizedTest
  @CsvSource({
    "no_answer, NO_ANSWER, NO_ANSWER",
    "not_answered, NO_ANSWER, NO_ANSWER",
    "unanswered, NO_ANSWER, NO_ANSWER",
    "no_user_turn, NO_ANSWER, NO_ANSWER",
    "person_not_reached, NO_ANSWER, NO_ANSWER",
    "user_busy, BUSY, BUSY",
    "llm_error, ANSWERED, FAILED",
    "user_silent, ANSWERED, NO_ANSWER",
    "inactivity_timeout, ANSWERED, NO_ANSWER",
    "callee_hangup, ANSWERED, ANSWERED",
    "answered, ANSWERED, ANSWERED",
    "a_word_of_tomorrow, ANSWERED, ANSWERED"
  })
  void terminationReasonNeverContradictsTheOutcome(
      String reason, CallOutcome withTurn, CallOutcome withoutTranscript) {
    String field = "'conversation_duration': 9, 'termination_reason': '" + reason + "'";

    assertThat(outcome(field + ", 'transcript': 'user: yes'")).isEqualTo(withTurn);
    assertThat(outcome(field)).isEqualTo(withoutTranscript);
  }

  @Test
  void reasonThatSaysAnsweredCountsWhereNothingElseIsKnown() {
    assertThat(outcome("'conversation_duration': 0, 'termination_reason': 'answered'"))
        .isEqualTo(CallOutcome.ANSWERED);
    assertThat(outcome("'transcript': 'assistant: Hello', 'termination_reason': 'answered'"))
        .as("the transcript shows that nobody said a word")
        .isEqualTo(CallOutcome.NO_ANSWER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "llm_error",
        "transcriber_error",
        "synthesizer_error",
        "s2s_error",
        "transcriber_connection_error",
        "Bolna Error"
      })
  void callThatThePlatformBrokeOffFailedUnlessThePersonTalked(String reason) {
    String line = "'telephony_data': {'hangup_reason': '" + reason + "'}";

    assertThat(outcome("'transcript': 'assistant: Hello', " + line)).isEqualTo(CallOutcome.FAILED);
    assertThat(outcome("'conversation_duration': 3, " + line)).isEqualTo(CallOutcome.FAILED);
    assertThat(outcome("'transcript': 'user: Hello', " + line)).isEqualTo(CallOutcome.ANSWERED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'telephony_data': {'hangup_reason': 'voicemail_detected'}",
        "'termination_reason': 'voicemail'"
      })
  void everySignOfAVoicemailCountsForTheRetry(String sign) {
    String fields =
        sign + ", 'retry_config': {'enabled': true, 'max_retries': 2, 'retry_on_voicemail': true}";

    assertThat(execution(fields + ", 'retry_count': 1").ended()).isFalse();
    assertThat(execution(fields + ", 'retry_count': 2").ended()).isTrue();
  }

  @Test
  void statusThatIsFinalByItselfKeepsItsOutcome() {
    assertThat(
            Execution.read(
                    TestJson.of(
                        "{'id': 'x', 'status': 'busy', 'transcript': 'user: hi',"
                            + " 'termination_reason': 'no_answer'}"))
                .orElseThrow()
                .outcome())
        .contains(CallOutcome.BUSY);
  }

  private static CallOutcome outcome(String fields) {
    return execution(fields).outcome().orElseThrow();
  }

  private static Execution execution(String fields) {
    return Execution.read(TestJson.of("{'id': 'x', 'status': 'completed', " + fields + "}"))
        .orElseThrow();
  }
}
