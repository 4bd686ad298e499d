package io.github.camundabolna.examples.faultcampaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.examples.simulator.fault.Fault;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignPlanTest {

  private final CampaignPlan full = CampaignPlan.full(7);

  @Test
  void theSameSeedDrawsTheSamePeopleAndTroubles() {
    CampaignPlan again = CampaignPlan.named("full", 7);

    assertThat(again.callees()).isEqualTo(full.callees());
    assertThat(again.troubles()).isEqualTo(full.troubles());
    assertThat(CampaignPlan.full(8).callees()).isNotEqualTo(full.callees());
    assertThat(CampaignPlan.full(8).troubles()).isNotEqualTo(full.troubles());
  }

  @Test
  void fullCampaignIsAsLargeAsPromised() {
    assertThat(full.calls()).isGreaterThanOrEqualTo(2000);
    assertThat(full.over()).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
    assertThat(full.apiAway()).isEqualTo(Duration.ofSeconds(30));
    assertThat(full.webhookDelay()).isEqualTo(Duration.ofMinutes(1));
    assertThat(full.simulator().faults().probabilities())
        .containsEntry(Fault.WEBHOOK_DROPPED, 0.2)
        .containsEntry(Fault.WEBHOOK_DOUBLED, 0.2)
        .containsEntry(Fault.TOO_MANY_REQUESTS, 0.05)
        .containsEntry(Fault.SERVER_ERROR, 0.05)
        .containsEntry(Fault.TIME_OUT_AFTER_ACCEPT, 0.05)
        .containsEntry(Fault.CUT_AFTER_ACCEPT, 0.05);
  }

  @Test
  void nobodySharesANumber() {
    assertThat(full.callees())
        .hasSize(full.calls())
        .extracting(Callee::phoneNumber)
        .doesNotHaveDuplicates()
        .allMatch(number -> number.matches("\\+9198[0-9]{8}"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyRuntimeIsKilledTwiceAndBolnaIsAwayOnceWithinTheTime(long seed) {
    CampaignPlan plan = CampaignPlan.full(seed);
    List<Integer> victims = plan.troubles().stream().map(Trouble::victim).toList();

    for (int runtime = 0; runtime < CampaignPlan.RUNTIMES; runtime++) {
      assertThat(Collections.frequency(victims, runtime)).isEqualTo(2);
    }
    assertThat(Collections.frequency(victims, Trouble.BOLNA)).isOne();
    assertThat(plan.troubles())
        .extracting(Trouble::at)
        .allMatch(at -> at.isPositive() && at.compareTo(plan.over()) < 0)
        .isSorted();
  }
}
