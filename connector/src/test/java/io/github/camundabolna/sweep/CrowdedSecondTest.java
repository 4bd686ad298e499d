package io.github.camundabolna.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.BusyAgent;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A batch of which all calls were created in one moment: no shorter time can be asked for. */
class CrowdedSecondTest extends SweepStage {

  @AutoClose
  private final BusyAgent agent =
      new BusyAgent(30_000, clock.instant().minusSeconds(60), Duration.ofMillis(300));

  @Override
  URI uri() {
    return agent.uri();
  }

  @Test
  void callsThatEndedAreToldAndTheOthersAreWatched() {
    agent.becomeFrom(100, "scheduled");
    start();

    rounds.next();
    assertThat(told).hasSize(100);
    assertThat(whole).isEqualTo(1);
    agent.becomeFrom(29_900, "busy");
    nextSweep();

    assertThat(told).hasSize(200).contains(BusyAgent.id(29_999));
  }
}
