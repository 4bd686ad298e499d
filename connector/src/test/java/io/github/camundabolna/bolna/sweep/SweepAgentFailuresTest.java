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
    bolna.knowing(call("x", "completed").of(Optional.of(OTHER)));
    start(twoAgents());
    bolna.listingFails(TestResponses.json(404, "{\"message\":\"Agent not found\"}"));

    assertThat(rounds.next()).isEqualTo(INTERVAL);

    assertThat(told).containsExactly("x");
    assertThat(troubles).hasSize(1).first().asString().contains("Agent not found");
    assertThat(whole).isZero();
  }

  @Test
  void agentThatAlwaysFailsKeepsNoOtherFromBeingSweptForEver() {
    bolna.knowing(call("x", "completed").of(Optional.of(OTHER)));
    start(twoAgents());
    bolna.listingFailsForLong(TestResponses.json(500, "{}"));

    rounds.next();
    assertThat(bolna.listings()).isEqualTo(3);
    rounds.next();

    assertThat(bolna.requests().get(3).getUrl().encodedPath()).contains("00000000000b");
    assertThat(told).containsExactly("x");
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
