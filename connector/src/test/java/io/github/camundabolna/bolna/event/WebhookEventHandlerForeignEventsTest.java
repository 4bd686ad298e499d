package io.github.camundabolna.bolna.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.SampleBodies;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestWebhookRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Bolna posts to the same URL beside the events of calls. */
class WebhookEventHandlerForeignEventsTest extends ReceiverFixture {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "workflow-completed",
        "workflow-aborted",
        "pre-call-of-transfer",
        "pre-call-with-status-overwritten",
        "batch-lifecycle",
        "batch-scheduled",
        "execution-without-status"
      })
  void whatIsNoCallIsAnsweredAndEndsNothing(String body) {
    activate();

    assertIgnored(SampleBodies.text(body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rescheduled", "no-answer-retry-pending"})
  void callThatIsDialedAgainHasNotEnded(String body) {
    activate();

    assertIgnored(SampleBodies.text(body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"workflow-completed", "workflow-aborted", "batch-lifecycle"})
  void bolnaIsNotAskedForWhatIsNoCall(String body) {
    activate("apiKey", TestReceiverContext.KEY);

    assertIgnored(SampleBodies.text(body));
    assertThat(bolna.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'event': 'execution.terminal', 'id': 'x', 'status': 'completed'}",
        "{'workflow_id': 'w', 'execution_id': 'x', 'status': 'failed'}",
        "{'workflow_id': 7, 'execution_id': 'x', 'status': 'cancelled'}",
        "{'id': 'x', 'status': 'completed', 'test': true}",
        "{'id': 'x', 'status': 'completed', 'is_test': true}"
      })
  void bodyThatSaysItIsSomethingElseIsNoCall(String body) {
    activate();

    assertIgnored(body.replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id': 'x', 'status': 'completed', 'event': null, 'workflow_id': null}",
        "{'id': 'x', 'status': 'completed', 'event': '', 'workflow_id': {}, 'test': false}",
        "{'id': 'x', 'status': 'completed', 'workflow_retries': null, 'campaign_id': 'c'}",
        "{'id': 'x', 'status': 'completed', 'transfer_reason': 'r', 'created_at': '2026-11-20'}",
        "{'id': 'x', 'status': 'completed', 'transfer_reason': 'r', 'transcript': 'user: hi'}",
        "{'id': 'x', 'status': 'completed', 'transfer_reason': 'r', 'conversation_duration': 3}",
        "{'id': 'x', 'status': 'completed', 'transfer_reason': null}"
      })
  void endOfACallIsNeverTakenForSomethingElse(String body) {
    activate();

    assertThat(status(TestReceiverContext.request(body))).isZero();
  }

  @Test
  void withTheKeyBolnaDecidesOnAPreCallEventThatLooksFinal() {
    String id = "f0000000-0000-4000-8000-000000000016";
    bolna.withCalls(FakeCall.with(id, "in-progress", clock.instant()));
    activate("apiKey", TestReceiverContext.KEY);

    assertIgnored(SampleBodies.text("pre-call-with-status-overwritten"));
    bolna.setStatus(id, "completed");
    assertThat(status(request(SampleBodies.text("pre-call-with-status-overwritten")))).isZero();
  }

  @ParameterizedTest
  @CsvSource({"bare-completed", "answered-categories", "transferred", "silent-sentinel"})
  void endsOfCallsGoOn(String body) {
    activate();

    assertThat(status(request(SampleBodies.text(body)))).isZero();
  }

  private void assertIgnored(String body) {
    var answer = receiver.verify(request(body));

    assertThat(answer).as("answered at once").isNotNull();
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(((Map<?, ?>) answer.body()).get("callEnded")).isEqualTo(false);
  }

  /** Without a change of quotes, which people use in what they say. */
  private static TestWebhookRequest request(String body) {
    return new TestWebhookRequest(
        "POST",
        Map.of("X-Bolna-Secret", TestReceiverContext.SECRET),
        Map.of(),
        body.getBytes(UTF_8));
  }
}
