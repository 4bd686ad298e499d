package io.github.camundabolna.benchmarks.neighbor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NeighborPlanTest {

  @Test
  void theCampaignEndsAsFastAsTenThousandCallsInAMinuteForAsLongAsARowTakes() {
    NeighborPlan plan = NeighborPlan.full();

    assertThat(plan.eventInterval().multipliedBy(10_000)).isEqualTo(Duration.ofMinutes(1));
    assertThat(plan.campaignCalls()).isEqualTo(23_000 / 6);
  }

  @Test
  void theWarmUpHasNoWarmUpAndTheSamePace() {
    NeighborPlan warmUp = NeighborPlan.full().forWarmUp();

    assertThat(warmUp.warmUp()).isZero();
    assertThat(warmUp.duration()).isEqualTo(NeighborPlan.full().warmUp());
    assertThat(warmUp.callInterval()).isEqualTo(NeighborPlan.full().callInterval());
  }
}
