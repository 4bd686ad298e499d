package io.github.camundabolna.benchmarks.neighbor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NeighborPlanTest {

  @Test
  void aRowIsAPartOfACampaignThatEndsWithinAMinute() {
    NeighborPlan plan = NeighborPlan.full();

    assertThat(plan.eventInterval().multipliedBy(1_200)).isEqualTo(Duration.ofMinutes(1));
    assertThat(plan.campaignCalls()).isEqualTo(23_000 / 50);
  }

  @Test
  void theWarmUpHasNoWarmUpAndTheSamePace() {
    NeighborPlan warmUp = NeighborPlan.full().forWarmUp();

    assertThat(warmUp.warmUp()).isZero();
    assertThat(warmUp.duration()).isEqualTo(NeighborPlan.full().warmUp());
    assertThat(warmUp.callInterval()).isEqualTo(NeighborPlan.full().callInterval());
    assertThat(warmUp.callsAtOnce()).isEqualTo(NeighborPlan.full().callsAtOnce());
  }

  @Test
  void theCallsAtOnceTakeLongerThanARowAtTheLimit() {
    NeighborPlan plan = NeighborPlan.full();
    Duration atTheLimit = Duration.ofMinutes(1).multipliedBy(plan.callsAtOnce()).dividedBy(500);

    assertThat(atTheLimit).isGreaterThan(plan.lead().plus(plan.duration()));
  }
}
