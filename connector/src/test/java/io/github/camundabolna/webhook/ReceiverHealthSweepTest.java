package io.github.camundabolna.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.CorrelationResult.Failure;
import io.camunda.connector.api.inbound.Health;
import io.github.camundabolna.bolna.event.SweepReceiverFixture;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What an operator sees of a receiver whose sweep has trouble. */
class ReceiverHealthSweepTest extends SweepReceiverFixture {

  @Test
  void unavailableEngineIsInTheHealthAndGetsTheCallFromTheNextSweep() {
    bolna.withCalls(call("x", Duration.ofMinutes(1)));
    TestReceiverContext context = sweeping();
    context.answers.add(new Failure.ZeebeClientStatus("UNAVAILABLE", "io exception"));

    scheduler.runNext();
    assertThat(lastHealth(context).getStatus()).isEqualTo(Health.Status.DOWN);
    assertThat(lastHealth(context).getError().code()).isEqualTo("SWEEP");
    assertThat(lastHealth(context).getError().message()).contains("x, io exception");
    scheduler.runNext();

    assertThat(context.correlated).hasSize(2);
    assertThat(lastHealth(context).getStatus()).isEqualTo(Health.Status.UP);
  }

  @Test
  void bolnaThatIsAwayIsSeenInTheHealthUntilItIsBack() {
    TestReceiverContext context = sweeping();
    bolna.respondAlways(
        TestResponses.json(403, "{\"detail\":\"" + TestReceiverContext.KEY + "\"}"));

    scheduler.runNext();
    assertThat(lastHealth(context).getError().code()).isEqualTo("SWEEP");
    assertThat(context.activities.toString())
        .contains("403")
        .doesNotContain(TestReceiverContext.KEY);
    bolna.respondNormally();
    scheduler.runNext();

    assertThat(lastHealth(context).getStatus()).isEqualTo(Health.Status.UP);
  }

  /** One request that is answered does not show that the others are. */
  @Test
  void verifiedEventDoesNotHideAFailedSweep() {
    bolna.withCalls(call("x", Duration.ofMinutes(1)));
    TestReceiverContext context = sweeping();
    bolna.failListingAndRetries(TestResponses.json(500, "{}"));
    scheduler.runNext();

    trigger(TestReceiverContext.request("{'id': 'x', 'status': 'completed'}"));

    assertThat(lastHealth(context).getStatus()).isEqualTo(Health.Status.DOWN);
  }

  @Test
  void sweepThatWorksShowsThatTheKeyIsRightAgain() {
    TestReceiverContext context = sweeping();
    bolna.respondAlways(TestResponses.json(403, "{}"));
    status(TestReceiverContext.request("{'id': 'x', 'status': 'completed'}"));
    assertThat(lastHealth(context).getError().code()).isEqualTo("BOLNA");
    bolna.respondNormally();

    scheduler.runNext();

    assertThat(lastHealth(context).getStatus()).isEqualTo(Health.Status.UP);
  }
}
