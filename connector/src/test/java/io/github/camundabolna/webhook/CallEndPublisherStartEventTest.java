package io.github.camundabolna.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.event.SweepReceiverFixture;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestWebhookRequest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
  void sweepGivesTheSameMessageIdAsTheEvent() {
    bolna.withCalls(call("x", Duration.ofMinutes(1)));
    TestReceiverContext context =
        activate(new TestReceiverContext(sweepProperties(Map.of())).atElement("startEvent"));

    scheduler.runNext();

    assertThat(context.correlated.get(0).getMessageId()).isEqualTo("x:ended");
  }
}
