package io.github.camundabolna.callingbox.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.inbound.CorrelationResult.Failure;
import io.camunda.connector.api.inbound.CorrelationResult.Success;
import io.camunda.connector.api.inbound.webhook.WebhookHttpResponse;
import io.github.camundabolna.testing.TestReceiverContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Only the end of a call continues a process, and only an event worth sending again gets an error.
 */
class CallEventHandlerTest extends CallingBoxReceiverFixture {

  private static final String ANSWERED =
      "'status': 'completed', 'direction': 'outbound', 'to_number': '+14155550100',"
          + " 'answered_at': '2026-08-21T05:00:00Z', 'duration_seconds': 12";

  private final TestReceiverContext context = activate();

  @ParameterizedTest
  @CsvSource({
    "call.completed, completed, answered",
    "call.no_answer, no_answer, no-answer",
    "call.busy, busy, busy",
    "call.canceled, canceled, canceled",
    "call.failed, failed, failed"
  })
  void anEndContinuesTheProcess(String type, String status, String outcome) {
    WebhookHttpResponse answer = send(type, "'status': '" + status + "', 'direction': 'outbound'");

    assertThat(answer.body())
        .isEqualTo(Map.of("callId", SignedRequests.CALL_ID, "callEnded", true));
    assertThat(messageIds(context)).containsExactly(SignedRequests.CALL_ID + ":" + type);
    JsonNode data = lastData(context);
    assertThat(data.path("callId").asText()).isEqualTo(SignedRequests.CALL_ID);
    assertThat(data.path("direction").asText()).isEqualTo("outbound");
    assertThat(data.at("/call/status").asText()).isEqualTo(status);
    assertThat(data.at("/call/outcome").asText()).isEqualTo(outcome);
    assertThat(data.at("/call/ended").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "call.queued",
        "call.initiated",
        "call.ringing",
        "call.answered",
        "call.transferred",
        "CALL.COMPLETED",
        "completed"
      })
  void anyOtherTypeIsAnsweredAndIgnored(String type) {
    WebhookHttpResponse answer = send(type, "'status': 'completed'");

    assertThat(answer.body()).isEqualTo(Map.of("callEnded", false, "status", "completed"));
    assertThat(context.correlated).isEmpty();
  }

  @Test
  void anUnknownTypeIsWarnedOfOnce() {
    send("call.transferred", "'status': 'in_progress'");
    send("call.transferred", "'status': 'in_progress'");

    assertThat(context.activities)
        .filteredOn(line -> line.tag().equals("Unknown event"))
        .singleElement()
        .satisfies(line -> assertThat(line.message()).contains("\"call.transferred\""));
  }

  @Test
  void anotherVersionOfTheEnvelopeIsWarnedOfAndHandled() {
    sendOk(
        requests.signed(
            "{'id': 'e', 'type': 'call.busy', 'api_version': '2027-01',"
                + " 'data': {'call': {'id': 'c', 'status': 'busy'}}}"));

    assertThat(messageIds(context)).containsExactly("c:call.busy");
    assertThat(context.activities.toString()).contains("2027-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'type': 'call.completed'}",
        "{'type': 'call.completed', 'data': null}",
        "{'type': 'call.completed', 'data': {'call': []}}",
        "{'type': 'call.completed', 'data': {'call': {'status': 'completed'}}}",
        "{'data': {'call': {'id': 'c', 'status': 'completed'}}}",
        "{'id': 'c', 'status': 'completed'}",
        "{'type': {}, 'data': {'call': {'id': 'c', 'status': 'completed'}}}"
      })
  void aBodyThatIsNoEventOfACallIsAnsweredAndIgnored(String body) {
    sendOk(requests.signed(body));

    assertThat(context.correlated).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "{'type': 'call.completed'"})
  void aBodyThatIsNoJsonObjectIsABadRequest(String body) {
    assertThat(receiver.verify(requests.signed(body)).statusCode()).isEqualTo(400);
  }

  @Test
  void anIdThatIsNoCallIdIsABadRequest() {
    String body = "{'type': 'call.busy', 'data': {'call': {'id': '../x', 'status': 'busy'}}}";

    assertThat(receiver.verify(requests.signed(body)).statusCode()).isEqualTo(400);
    assertThat(context.correlated).isEmpty();
  }

  @Test
  void aCompletedEventIsFinalAlthoughItsCallSaysThatTheResultIsPending() {
    send(
        "call.completed",
        ANSWERED + ", 'returns': {'rating': 'integer'}, 'result_status': 'pending'");

    JsonNode call = lastData(context).path("call");
    assertThat(call.path("ended").asBoolean()).isTrue();
    assertThat(call.path("outcome").asText()).isEqualTo("answered");
    assertThat(call.path("resultStatus").asText()).isEqualTo("pending");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'status': 'in_progress'", "'status': 'wrapping_up'", "'to_number': 1"})
  void theTypeDecidesIfTheStatusOfTheCallLagsBehind(String call) {
    send("call.completed", call);

    assertThat(lastData(context).at("/call/status").asText()).isEqualTo("completed");
    assertThat(lastData(context).at("/call/ended").asBoolean()).isTrue();
  }

  @Test
  void voicemailIsNotAnswered() {
    send("call.no_answer", "'status': 'no_answer', 'answered_by': 'machine'");

    assertThat(lastData(context).at("/call/outcome").asText()).isEqualTo("voicemail");
    assertThat(lastData(context).at("/call/voicemail").asBoolean()).isTrue();
  }

  @Test
  void anEventOnThreeWaysHasOneMessageId() {
    for (String eventId : List.of("agent-1", "call-1", "account-1", "account-1")) {
      context.answers.add(new Success.MessageAlreadyCorrelated(null));
      sendOk(requests.event(eventId, "call.completed", ANSWERED));
    }

    assertThat(messageIds(context))
        .hasSize(4)
        .containsOnly(SignedRequests.CALL_ID + ":call.completed");
  }

  @Test
  void theIdInTheSignedBodyCountsAndNotThatOfAHeader() {
    sendOk(requests.event("call.busy", "'status': 'busy'").header("X-CallingBox-Call-Id", "other"));

    assertThat(lastData(context).path("callId").asText()).isEqualTo(SignedRequests.CALL_ID);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theOrderOfEventsDoesNotMatter(long seed) {
    List<String> types =
        new ArrayList<>(List.of("call.queued", "call.initiated", "call.ringing", "call.answered"));
    types.add("call.completed");
    Collections.shuffle(types, new Random(seed));

    types.forEach(type -> send(type, ANSWERED));

    assertThat(messageIds(context)).containsExactly(SignedRequests.CALL_ID + ":call.completed");
  }

  @Test
  void whatTheEngineDoesNotTakeIsToComeAgain() {
    context.failNextCorrelation(new IllegalStateException("the engine is down"));

    WebhookHttpResponse answer = receiver.verify(requests.event("call.busy", "'status': 'busy'"));

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body().toString()).doesNotContain("the engine is down");
    send("call.busy", "'status': 'busy'");
    assertThat(messageIds(context)).containsExactly(SignedRequests.CALL_ID + ":call.busy");
  }

  @Test
  void anErrorInThePanelIsToComeAgain() {
    context.answers.add(new Failure.InvalidInput("the correlation key is missing", null));

    assertThat(receiver.verify(requests.event("call.busy", "'status': 'busy'")).statusCode())
        .isEqualTo(422);
  }

  /** An outbound call at a start event: ten errors in a row would disable the endpoint. */
  @Test
  void aCallThatNoElementWantsIsNoError() {
    context.answers.add(new Failure.ActivationConditionNotMet(false));

    WebhookHttpResponse answer = send("call.busy", "'status': 'busy', 'direction': 'outbound'");

    assertThat(answer.body()).isEqualTo(Map.of("callEnded", false, "status", "busy"));
  }

  @Test
  void anInboundCallStartsOneProcessWhateverItsEnd() {
    TestReceiverContext start =
        activate(new TestReceiverContext(properties()).atElement("startEvent"));

    send("call.completed", "'status': 'completed', 'direction': 'inbound'");
    send("call.failed", "'status': 'failed', 'direction': 'inbound'");

    assertThat(messageIds(start)).hasSize(2).containsOnly(SignedRequests.CALL_ID + ":ended");
    assertThat(lastData(start).path("direction").asText()).isEqualTo("inbound");
  }

  /** The engine may have forgotten that the call started a process. */
  @Test
  void anEventThatComesTooLateToBeRecognizedStartsNoProcess() {
    TestReceiverContext start =
        activate(new TestReceiverContext(properties()).atElement("startEvent"));
    Instant now = api.clock.instant();

    send("call.busy", endedAt(now.minus(Duration.ofHours(22))));
    WebhookHttpResponse late = send("call.busy", endedAt(now.minus(Duration.ofHours(24))));

    assertThat(start.correlated).hasSize(1);
    assertThat(late.body()).isEqualTo(Map.of("callEnded", false, "status", "busy"));
    assertThat(start.activities.toString()).contains("it comes too late to start a process");
  }

  private static String endedAt(Instant time) {
    return "'status': 'busy', 'direction': 'inbound', 'ended_at': '%s'".formatted(time);
  }
}
