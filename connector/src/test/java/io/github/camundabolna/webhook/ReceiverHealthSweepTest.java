package io.github.camundabolna.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.CorrelationResult.Failure;
import io.camunda.connector.api.inbound.Health;
import io.github.camundabolna.bolna.event.SweepReceiverFixture;
import io.github.camundabolna.bolna.event.TestReceiverContext;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What an operator sees of a receiver whose sweep has trouble. */
class ReceiverHealthSweepTest extends SweepReceiverFixture {

  @Test
  void engineThatIsAwayIsSeenInTheHealthAndToldByTheNextSweep() {
    bolna.knowing(call("x", Duration.ofMinutes(1)));
    TestReceiverContext context = sweeping();
    context.answers.add(new Failure.ZeebeClientStatus("UNAVAILABLE", "io exception"));

    scheduler.next();
    assertThat(last(context).getStatus()).isEqualTo(Health.Status.DOWN);
    assertThat(last(context).getError().code()).isEqualTo("SWEEP");
    assertThat(last(context).getError().message()).contains("x, io exception");
    scheduler.next();

    assertThat(context.correlated).hasSize(2);
    assertThat(last(context).getStatus()).isEqualTo(Health.Status.UP);
  }

  @Test
  void bolnaThatIsAwayIsSeenInTheHealthUntilItIsBack() {
    TestReceiverContext context = sweeping();
    bolna.answeringEverything(
        TestResponses.json(403, "{\"detail\":\"" + TestReceiverContext.KEY + "\"}"));

    scheduler.next();
    assertThat(last(context).getError().code()).isEqualTo("SWEEP");
    assertThat(context.activities.toString())
        .contains("403")
        .doesNotContain(TestReceiverContext.KEY);
    bolna.answeringAgain();
    scheduler.next();

    assertThat(last(context).getStatus()).isEqualTo(Health.Status.UP);
  }

  /** One request that is answered does not show that the others are. */
  @Test
  void eventThatIsBelievedDoesNotHideThatTheSweepFails() {
    bolna.knowing(call("x", Duration.ofMinutes(1)));
    TestReceiverContext context = sweeping();
    bolna.listingFailsForLong(TestResponses.json(500, "{}"));
    scheduler.next();

    trigger(TestReceiverContext.request("{'id': 'x', 'status': 'completed'}"));

    assertThat(last(context).getStatus()).isEqualTo(Health.Status.DOWN);
  }

  @Test
  void sweepThatWorksShowsThatTheKeyIsRightAgain() {
    TestReceiverContext context = sweeping();
    bolna.answeringEverything(TestResponses.json(403, "{}"));
    status(TestReceiverContext.request("{'id': 'x', 'status': 'completed'}"));
    assertThat(last(context).getError().code()).isEqualTo("BOLNA");
    bolna.answeringAgain();

    scheduler.next();

    assertThat(last(context).getStatus()).isEqualTo(Health.Status.UP);
  }
}
