package io.github.camundabolna.bolna.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Trouble with one agent keeps no other from being swept. */
class SweepAgentFailuresTest extends SweepFixture {

  private static final String OTHER = "0a1b2c3d-0000-4000-8000-00000000000b";

  @Test
  void unknownAgentKeepsNoOtherFromBeingSwept() {
    bolna.withCalls(call("x", "completed").withAgent(Optional.of(OTHER)));
    start(twoAgents());
    bolna.failListing(TestResponses.json(404, "{\"message\":\"Agent not found\"}"));

    assertThat(scheduler.runNext()).isEqualTo(INTERVAL);

    assertThat(delivered).containsExactly("x");
    assertThat(problems).hasSize(1).first().asString().contains("Agent not found");
    assertThat(completedSweeps).isZero();
  }

  @Test
  void agentThatAlwaysFailsKeepsNoOtherFromBeingSweptForEver() {
    bolna.withCalls(call("x", "completed").withAgent(Optional.of(OTHER)));
    start(twoAgents());
    bolna.failListingAndRetries(TestResponses.json(500, "{}"));

    scheduler.runNext();
    assertThat(bolna.listCount()).isEqualTo(3);
    scheduler.runNext();

    assertThat(bolna.requests().get(3).getUrl().encodedPath()).contains("00000000000b");
    assertThat(delivered).containsExactly("x");
  }

  private static SweepPlan twoAgents() {
    return new SweepPlan(
        List.of(FakeBolna.AGENT, OTHER),
        INTERVAL,
        Duration.ofHours(1),
        Optional.empty(),
        call -> true);
  }
}
