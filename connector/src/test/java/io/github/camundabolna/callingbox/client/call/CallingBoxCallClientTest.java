package io.github.camundabolna.callingbox.client.call;

import static io.github.camundabolna.testing.RequestSamples.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.testing.CallingBoxError;
import io.github.camundabolna.testing.MockCallingBox;
import io.github.camundabolna.testing.TestJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallingBoxCallClientTest {

  private static final String ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";

  /** The example of the documentation with values, and {@code answered_by}. */
  private static final String COMPLETE =
      """
      {'id': '3c90c3cc-0d44-4b50-8888-8dd25736052a', 'agent_id': 'a1',
       'to_number': '+15551234567', 'from_number': '+15557654321', 'status': 'completed',
       'direction': 'outbound', 'persona': 'Clerk', 'instructions': 'Confirm.', 'prompt': null,
       'context': {'patient': 'Zoe'}, 'returns': {'confirmed': 'boolean'},
       'result': {'confirmed': true}, 'result_status': 'completed', 'result_error': 'none',
       'language': 'en', 'webhook_url': 'https://host.example/box', 'webhook_status': 'failed',
       'webhook_error': 'timeout', 'created_at': '2026-04-15T14:30:00Z',
       'started_at': '2026-04-15T14:30:01Z', 'answered_at': '2026-04-15T14:30:09Z',
       'ended_at': '2026-04-15T14:30:50Z', 'duration_seconds': 41,
       'billed_duration_seconds': 42, 'billing_amount_milli_cents': 12345,
       'reservation_status': 'settled', 'error_code': 'E1', 'error_message': 'oops',
       'hangup_cause': 'normal_clearing', 'answered_by': 'human',
       'metadata': {'camunda_element_instance_key': '7'},
       'updated_at': '2026-04-15T14:31:00Z'}\
      """;

  @AutoClose private final MockCallingBox box = new MockCallingBox();

  @Test
  void completeCallIsRead() {
    CallingBoxCall call = box.enqueue(200, COMPLETE).calls().call(ID);

    assertThat(call)
        .isEqualTo(
            new CallingBoxCall(
                ID,
                CallingBoxStatus.COMPLETED,
                "completed",
                Optional.of("a1"),
                Optional.of("+15551234567"),
                Optional.of("+15557654321"),
                Optional.of("outbound"),
                Optional.of("human"),
                new CallExtraction(
                    Optional.of(TestJson.of("{'confirmed': 'boolean'}")),
                    Optional.of(TestJson.of("{'confirmed': true}")),
                    Optional.of(ResultStatus.COMPLETED),
                    Optional.of("none"),
                    false),
                new CallTimes(
                    time("2026-04-15T14:30:00Z"),
                    time("2026-04-15T14:30:01Z"),
                    time("2026-04-15T14:30:09Z"),
                    time("2026-04-15T14:30:50Z"),
                    time("2026-04-15T14:31:00Z")),
                new CallBilling(
                    Optional.of(BigDecimal.valueOf(41)),
                    Optional.of(BigDecimal.valueOf(42)),
                    Optional.of(new BigDecimal("12.345")),
                    Optional.of("settled")),
                new CallFailure(
                    Optional.of("E1"), Optional.of("oops"), Optional.of("normal_clearing")),
                Optional.of("failed"),
                Optional.of("timeout"),
                call.metadata(),
                TestJson.of(COMPLETE)));
    assertThat(call.metadata().text("camunda_element_instance_key")).contains("7");
    box.assertSent("GET /v1/calls/" + ID);
  }

  @Test
  void callNeedsOnlyItsId() {
    CallingBoxCall call = box.enqueue(200, "{'id': '" + ID + "'}").calls().call(ID);

    assertThat(call.status()).isEqualTo(CallingBoxStatus.UNKNOWN);
    assertThat(call.statusText()).isEmpty();
    assertThat(call.toNumber()).isEmpty();
    assertThat(call.extraction())
        .isEqualTo(
            new CallExtraction(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false));
    assertThat(call.metadata().text("camunda_element_instance_key")).isEmpty();
    assertThat(call.voicemail()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{'status': 'completed'}", "{'id': 'other'}"})
  void answerThatIsNotTheCallIsNotTakenForIt(String body) {
    box.enqueue(200, body);

    assertThat(failure(() -> box.calls().call(ID)).kind()).isEqualTo(Kind.SAFE_TO_RETRY);
  }

  @Test
  void idIsComparedInAnyCase() {
    box.enqueue(200, "{'id': '" + ID.toUpperCase(Locale.ROOT) + "'}");

    assertThat(box.calls().call(ID).id()).isNotEmpty();
  }

  @Test
  void listIsReadInItsOrderWithoutRowsThatAreNoCalls() {
    box.enqueue(
        200,
        "[{'id': 'c2', 'status': 'ringing'}, null, {'status': 'busy'}, {'id': 'c1'}, 'odd',"
            + " {'id': 'c0', 'status': 'no_answer', 'answered_by': 'machine'}]");

    assertThat(list())
        .extracting(CallingBoxCall::id, CallingBoxCall::ended, CallingBoxCall::voicemail)
        .containsExactly(
            tuple("c2", false, false), tuple("c1", false, false), tuple("c0", true, true));
    box.assertSent("GET /v1/calls");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{'data': []}"})
  void accountWithoutCallsHasAnEmptyList(String body) {
    box.enqueue(200, body);

    assertThat(list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "null", "[{'id': 'c1'}", "<html>"})
  void answerThatIsNoCompleteListIsNotTakenForAnEmptyOne(String body) {
    box.enqueue(200, body);

    assertThat(failure(this::list).kind()).isEqualTo(Kind.SAFE_TO_RETRY);
  }

  @Test
  void transcriptIsReadInItsSequence() {
    box.enqueue(
        200,
        """
        {'call_id': '3c90c3cc-0d44-4b50-8888-8dd25736052a', 'segments': [
          {'sequence_no': 2, 'role': 'user', 'text': 'Yes.', 'started_at': '2026-04-15T14:30:12Z',
           'ended_at': '2026-04-15T14:30:13Z', 'duration_ms': 900, 'source': 'stt'},
          {'text': 'Bye.'}, {'sequence_no': 3, 'role': 'user', 'text': ' '},
          {'sequence_no': 1, 'role': 'assistant', 'text': 'Is it right?'}]}\
        """);

    CallTranscript transcript = box.calls().transcript(ID);

    assertThat(transcript.text()).contains("assistant: Is it right?\nuser: Yes.\nBye.");
    assertThat(transcript.segments().get(1))
        .isEqualTo(
            new TranscriptSegment(
                Optional.of(BigDecimal.TWO),
                Optional.of("user"),
                "Yes.",
                time("2026-04-15T14:30:12Z"),
                time("2026-04-15T14:30:13Z"),
                Optional.of(BigDecimal.valueOf(900)),
                Optional.of("stt")));
    assertThat(transcript).hasToString("CallTranscript[segments=3]");
    box.assertSent("GET /v1/calls/" + ID + "/transcript");
  }

  @Test
  void transcriptOfACallWithoutWordsHasNoText() {
    box.enqueue(200, "{'segments': []}");

    assertThat(box.calls().transcript(ID).text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{'segments': null}",
        "{'segments': 'Hello'}",
        "{'call_id': 'other', 'segments': []}"
      })
  void answerWithoutSegmentsIsNotTakenForAnEmptyTranscript(String body) {
    box.enqueue(200, body);

    assertThat(failure(() -> box.calls().transcript(ID)).kind()).isEqualTo(Kind.SAFE_TO_RETRY);
  }

  @ParameterizedTest
  @EnumSource
  void errorHasItsKindAndTheSentence(CallingBoxError error) {
    error.assertFails(box, "GET /v1/calls/" + ID, () -> box.calls().call(ID));
    error.assertFails(box, "GET /v1/calls", this::list);
    error.assertFails(box, "GET /v1/calls/" + ID + "/transcript", () -> box.calls().transcript(ID));
  }

  private List<CallingBoxCall> list() {
    List<CallingBoxCall> calls = new ArrayList<>();
    box.calls().history(Instant.EPOCH, calls::add);
    return calls;
  }

  private static Optional<Instant> time(String text) {
    return Optional.of(Instant.parse(text));
  }
}
