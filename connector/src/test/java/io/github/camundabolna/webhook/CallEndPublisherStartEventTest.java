package io.github.camundabolna.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.webhook.WebhookHttpResponse;
import io.github.camundabolna.bolna.event.SweepReceiverFixture;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestResponses;
import io.github.camundabolna.testing.TestWebhookRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A receiver that starts a process for each call: one, whatever else is said of the call. */
class CallEndPublisherStartEventTest extends SweepReceiverFixture {

  private static final TestWebhookRequest FAILED =
      TestReceiverContext.request("{'id': 'x', 'status': 'failed'}");
  private static final TestWebhookRequest COMPLETED =
      TestReceiverContext.request("{'id': 'x', 'status': 'completed'}");

  @Test
  void secondFinalStatusOfACallHasTheSameMessageId() {
    activate(new TestReceiverContext(properties()).atElement("startEvent"));

    assertThat(trigger(FAILED).connectorData()).containsEntry("eventId", "x:ended");
    assertThat(trigger(COMPLETED).connectorData()).containsEntry("eventId", "x:ended");
  }

  @Test
  void callThatBolnaDoesNotKnowStartsNoProcess() {
    bolna.withCalls(call("x", Duration.ofMinutes(1)));
    TestReceiverContext context =
        activate(new TestReceiverContext(sweepProperties(Map.of())).atElement("startEvent"));
    for (int look = 0; look < 10; look++) {
      bolna.failReading(TestResponses.json(404, "{}"));
      scheduler.runNext();
      clock.advance(Duration.ofHours(1));
    }

    assertThat(context.correlated).isEmpty();
  }

  /** The engine may have forgotten that a call started a process a day ago. */
  @ParameterizedTest
  @CsvSource({
    "PT24H, PT22H, true",
    "PT24H, PT24H, false",
    "'', PT50M, true",
    "'', PT1H, false",
    "P3D, PT70H, true",
    "P3D, PT72H, false",
    "PT10M, PT8M, true",
    "PT10M, PT10M, false"
  })
  void eventThatTheEngineMayNotRecognizeStartsNoProcess(
      String ttl, Duration age, boolean published) {
    TestReceiverContext context =
        activate(
            new TestReceiverContext(properties())
                .replaceElements(
                    TestReceiverContext.element(
                        "startEvent",
                        1,
                        "start",
                        ttl.isEmpty() ? Map.of() : Map.of("messageTtl", ttl))));

    WebhookHttpResponse answer = receiver.verify(request("completed", clock.instant().minus(age)));

    assertThat(context.correlated).hasSize(published ? 1 : 0);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().toString()).contains("callEnded=" + published);
  }

  /** Their activation conditions decide; here, all is for the wait. */
  @Test
  void waitThatSharesAReceiverWithAStartEventGetsLateEvents() {
    TestReceiverContext context =
        activate(
            new TestReceiverContext(properties())
                .replaceElements(
                    TestReceiverContext.element("intermediateCatchEvent", 1, "wait", Map.of()),
                    TestReceiverContext.element("startEvent", 1, "start", Map.of())));

    receiver.verify(request("completed", clock.instant().minus(Duration.ofDays(30))));

    assertThat(context.correlated).hasSize(1);
  }

  @Test
  void plannedCallIsAsOldAsItsPlan() {
    TestReceiverContext context =
        activate(new TestReceiverContext(properties()).atElement("startEvent"));

    receiver.verify(
        TestReceiverContext.request(
            "{'id': 'x', 'status': 'busy', 'created_at': '%s', 'scheduled_at': '%s'}"
                .formatted(clock.instant().minus(Duration.ofDays(9)), clock.instant())));

    assertThat(context.correlated).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'retry_history': [{'at': '%s'}] | 1",
        "'retry_history': [{'at': '%s'}], 'updated_at': '2026-01-01T00:00:00Z' | 1",
        "'scheduled_at': '%s', 'updated_at': '2026-01-01T00:00:00Z' | 0"
      })
  void retriesCountAndPlansOfStoppedCallsDoNot(String fields, int started) {
    TestReceiverContext context =
        activate(new TestReceiverContext(properties()).atElement("startEvent"));

    receiver.verify(
        TestReceiverContext.request(
            "{'id': 'x', 'status': 'busy', 'created_at': '2026-01-01T00:00:00Z', %s}"
                .formatted(fields.formatted(clock.instant()))));

    assertThat(context.correlated).hasSize(started);
  }

  @Test
  void waitGetsAnEventHoweverLateItComes() {
    TestReceiverContext context = activate();

    receiver.verify(request("completed", clock.instant().minus(Duration.ofDays(30))));

    assertThat(context.correlated).hasSize(1);
  }

  private static TestWebhookRequest request(String status, Instant createdAt) {
    return TestReceiverContext.request(
        "{'id': 'x', 'status': '%s', 'created_at': '%s'}".formatted(status, createdAt));
  }

  @Test
  void sweepGivesTheSameMessageIdAsTheEvent() {
    bolna.withCalls(call("x", Duration.ofMinutes(1)));
    TestReceiverContext context =
        activate(new TestReceiverContext(sweepProperties(Map.of())).atElement("startEvent"));

    scheduler.runNext();

    assertThat(context.correlated.get(0).getMessageId()).isEqualTo("x:ended");
  }
}
