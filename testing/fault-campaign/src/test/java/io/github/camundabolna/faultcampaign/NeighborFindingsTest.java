package io.github.camundabolna.faultcampaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.localcamunda.neighbor.NeighborJob;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NeighborFindingsTest {

  private static final Instant START = Instant.EPOCH;
  private static final Instant NOW = START.plusSeconds(1000);

  private final DisruptionLog disruptions = new DisruptionLog();

  @Test
  void jobInAWindowOrShortlyAfterItIsDisturbed() {
    disruptions.slowOrHanging(START.plusSeconds(100), START.plusSeconds(160));

    NeighborFindings findings = read(job(50, 2), job(120, 1), job(180, 2), job(300, 2));

    assertThat(findings.usual().sorted()).hasSize(2);
    assertThat(findings.disturbed().sorted())
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    assertThat(findings.slowedDown()).isFalse();
  }

  @Test
  void jobThatAKilledRuntimeMayHaveHeldOrThatWaitedForOneIsCountedApart() {
    disruptions.slowOrHanging(START.plusSeconds(100), START.plusSeconds(160));
    disruptions.restarted(START.plusSeconds(120), START.plusSeconds(140));

    NeighborFindings findings = read(job(50, 1), job(119, 102), job(139, 100), job(150, 1));

    assertThat(findings.restarts().sorted()).hasSize(2);
    assertThat(findings.slowedDown()).isFalse();
  }

  @Test
  void jobThatIsNeverDoneCountsUntilTheEnd() {
    disruptions.slowOrHanging(START.plusSeconds(100), START.plusSeconds(160));

    NeighborFindings findings =
        read(job(50, 1), new NeighborJob(START.plusSeconds(110), Optional.empty()));

    assertThat(findings.disturbed().p99()).isEqualTo(Duration.ofSeconds(890));
    assertThat(findings.slowedDown()).isTrue();
  }

  private NeighborFindings read(NeighborJob... jobs) {
    return NeighborFindings.read(List.of(jobs), disruptions, NOW);
  }

  private static NeighborJob job(long created, long seconds) {
    return new NeighborJob(
        START.plusSeconds(created), Optional.of(START.plusSeconds(created + seconds)));
  }
}
