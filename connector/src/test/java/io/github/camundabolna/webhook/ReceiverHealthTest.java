package io.github.camundabolna.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Health;
import io.github.camundabolna.activity.ActivityLog;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.event.ReceiverFixture;
import io.github.camundabolna.testing.TestReceiverContext;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When a receiver reports its health, and what it says of itself. */
class ReceiverHealthTest extends ReceiverFixture {

  private final TestReceiverContext context = new TestReceiverContext(Map.of());
  private final ReceiverHealth health =
      new ReceiverHealth(
          context, new ActivityLog(context, clock), Bolna.VENDOR, Map.of("path", "bolna"), clock);

  @Test
  void onlyAChangeIsReported() {
    health.eventsWork();
    health.sweepFails("Bolna is away");

    for (int event = 0; event < 1_000; event++) {
      health.eventsWork();
    }
    health.sweepFails("Bolna is away");

    assertThat(context.health)
        .containsExactly(
            Health.up("path", "bolna"), Health.down(new Health.Error("SWEEP", "Bolna is away")));
  }

  @Test
  void changeOfTheReasonIsReported() {
    health.sweepFails("Bolna is away");
    health.sweepFails("the engine is away");
    health.sweepWorks();
    health.noteWebhooks("all agents send events to /inbound/bolna");

    assertThat(context.health).hasSize(4);
  }

  @Test
  void panelThatTheEngineRejectsShowsUntilAllEventsAreAccepted() {
    health.noteOutcome(outcome(CorrelationOutcome.Kind.INVALID, 422));
    health.noteOutcome(outcome(CorrelationOutcome.Kind.PUBLISHED, 200));
    assertThat(context.health)
        .containsExactly(
            Health.down(new Health.Error("PANEL", "the engine rejects an event: why")));

    clock.advance(Duration.ofMinutes(10));
    health.noteOutcome(outcome(CorrelationOutcome.Kind.FAILED, 503));
    health.noteOutcome(outcome(CorrelationOutcome.Kind.KNOWN, 200));

    assertThat(context.health).hasSize(2).last().isEqualTo(Health.up("path", "bolna"));
  }

  @Test
  void panelThatTheEngineRejectedIsForgottenByASweepAnHourLater() {
    health.noteOutcome(outcome(CorrelationOutcome.Kind.INVALID, 422));
    clock.advance(Duration.ofMinutes(59));
    health.sweepWorks();
    assertThat(context.health).hasSize(1);

    clock.advance(Duration.ofMinutes(1));
    health.sweepWorks();

    assertThat(context.health).last().isEqualTo(Health.up("path", "bolna"));
  }

  private static CorrelationOutcome outcome(CorrelationOutcome.Kind kind, int status) {
    return new CorrelationOutcome(kind, status, "why");
  }

  @Test
  void callThatStartedNoProcessStaysInTheHealth() {
    health.noteLost("x");
    health.noteLost("y");

    assertThat(context.health)
        .containsExactly(
            Health.up(
                Map.of(
                    "path",
                    "bolna",
                    "lost",
                    "some ended calls could not be delivered in time, such as x")));
  }

  @Test
  void tenantThatIsNotTheDefaultIsNamed() {
    TestReceiverContext mine = activate(new TestReceiverContext(properties()).inTenant("north"));

    assertThat(lastHealth(mine).getDetails())
        .containsEntry("tenant", "north: waits of other tenants aren't notified");
    assertThat(lastHealth(activate()).getDetails()).doesNotContainKey("tenant");
  }

  @Test
  void versionsThatShareAReceiverAreNamed() {
    TestReceiverContext shared = activate(new TestReceiverContext(properties()).inVersions(3, 1));

    assertThat(lastHealth(shared).getDetails().get("versions").toString())
        .startsWith("versions [1, 3] share this receiver");
    assertThat(lastHealth(activate()).getDetails()).doesNotContainKey("versions");
  }
}
