package io.github.camundabolna.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A receiver that starts a process for each call: one, whatever else is said of the call. */
class StartEventTest extends SweepingReceiverTest {

  private static final TestRequest FAILED = TestReceiver.request("{'id': 'x', 'status': 'failed'}");
  private static final TestRequest COMPLETED =
      TestReceiver.request("{'id': 'x', 'status': 'completed'}");

  @Test
  void secondFinalStatusOfACallHasTheSameMessageId() {
    activate(new TestReceiver(properties()).at("startEvent"));

    assertThat(trigger(FAILED).connectorData()).containsEntry("eventId", "x:ended");
    assertThat(trigger(COMPLETED).connectorData()).containsEntry("eventId", "x:ended");
  }

  @Test
  void sweepGivesTheSameMessageIdAsTheEvent() {
    bolna.knowing(call("x", Duration.ofMinutes(1)));
    TestReceiver context = activate(new TestReceiver(sweepProperties(Map.of())).at("startEvent"));

    rounds.next();

    assertThat(context.correlated.get(0).getMessageId()).isEqualTo("x:ended");
  }
}
