package io.github.camundabolna.faultcampaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.faultcampaign.PlannedFault.Kind;
import io.github.camundabolna.simulator.fault.Fault;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignPlanTest {

  private final CampaignPlan full = CampaignPlan.full(7);

  @Test
  void theSameSeedDrawsTheSamePeopleAndTroubles() {
    CampaignPlan again = CampaignPlan.named("full", 7);

    assertThat(again.recipients()).isEqualTo(full.recipients());
    assertThat(again.plannedFaults()).isEqualTo(full.plannedFaults());
    assertThat(CampaignPlan.full(8).recipients()).isNotEqualTo(full.recipients());
    assertThat(CampaignPlan.full(8).plannedFaults()).isNotEqualTo(full.plannedFaults());
  }

  @Test
  void fullCampaignIsAsLargeAsPromised() {
    assertThat(full.calls()).isGreaterThanOrEqualTo(2000);
    assertThat(full.startPeriod()).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
    assertThat(full.outages().away()).isEqualTo(Duration.ofSeconds(30));
    assertThat(full.outages().slow()).isEqualTo(Duration.ofMinutes(1));
    assertThat(full.outages().hangs()).isEqualTo(Duration.ofMinutes(1));
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
  void shorterCampaignHasShorterOutages() {
    CampaignPlan shorter = full.with(200, Duration.ofMinutes(2));

    assertThat(shorter.recipients()).hasSize(200);
    assertThat(shorter.startPeriod()).isEqualTo(Duration.ofMinutes(2));
    assertThat(shorter.outages().hangs()).isEqualTo(Duration.ofSeconds(15));
    assertThat(full.with(100, full.startPeriod()).outages()).isEqualTo(full.outages());
  }

  @Test
  void nobodySharesANumber() {
    assertThat(full.recipients())
        .hasSize(full.calls())
        .extracting(Recipient::phoneNumber)
        .doesNotHaveDuplicates()
        .allMatch(number -> number.matches("\\+9198[0-9]{8}"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyRuntimeIsKilledTwiceAndBolnaFailsInEachWayOnceWithinTheTime(long seed) {
    CampaignPlan plan = CampaignPlan.full(seed);

    for (int each = 0; each < CampaignPlan.RUNTIMES; each++) {
      int runtime = each;
      assertThat(plan.plannedFaults())
          .filteredOn(fault -> fault.kind() == Kind.RUNTIME_KILLED)
          .filteredOn(fault -> fault.runtime() == runtime)
          .hasSize(2);
    }
    assertThat(plan.plannedFaults())
        .extracting(PlannedFault::kind)
        .containsOnlyOnce(Kind.BOLNA_AWAY, Kind.BOLNA_SLOW, Kind.BOLNA_HANGS);
    assertThat(plan.plannedFaults())
        .extracting(PlannedFault::at)
        .allMatch(at -> at.isPositive() && at.compareTo(plan.startPeriod()) < 0)
        .isSorted();
  }
}
