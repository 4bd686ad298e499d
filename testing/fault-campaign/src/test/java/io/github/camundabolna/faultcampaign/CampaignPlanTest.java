package io.github.camundabolna.faultcampaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.faultcampaign.PlannedFault.Kind;
import io.github.camundabolna.faultcampaign.PlannedFault.RuntimeKilled;
import io.github.camundabolna.faultcampaign.PlannedFault.VendorAway;
import io.github.camundabolna.faultcampaign.PlannedFault.VendorHangs;
import io.github.camundabolna.faultcampaign.PlannedFault.VendorSlow;
import io.github.camundabolna.simulator.fault.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignPlanTest {

  private static final Map<Vendor, String> NUMBERS =
      Map.of(Vendor.BOLNA, "\\+9198[0-9]{8}", Vendor.CALLINGBOX, "\\+1415[0-9]{7}");

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
    assertThat(full.faults().probabilities())
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
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Vendor.class)
  void everyVendorCallsAsManyPeopleWithNumbersOfItsCountry(Vendor vendor) {
    assertThat(full.recipients())
        .filteredOn(Recipient::vendor, vendor)
        .hasSize(full.calls() / Vendor.values().length)
        .extracting(Recipient::phoneNumber)
        .allMatch(number -> number.matches(NUMBERS.get(vendor)));
  }

  @Test
  void nobodyIsCalledWhoseProcessEndsLateOrByAnError() {
    assertThat(full.recipients())
        .filteredOn(Recipient::vendor, Vendor.CALLINGBOX)
        .extracting(Recipient::phoneNumber)
        .noneMatch(number -> number.endsWith("09") || number.endsWith("12"))
        .anyMatch(number -> number.endsWith("08"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyRuntimeIsKilledTwiceAndEveryVendorFailsInEachWayOnceWithinTheTime(long seed) {
    CampaignPlan plan = CampaignPlan.full(seed);

    List<Kind> expected = new ArrayList<>();
    for (int runtime = 0; runtime < CampaignPlan.RUNTIMES; runtime++) {
      expected.addAll(Collections.nCopies(2, new RuntimeKilled(runtime)));
    }
    for (Vendor vendor : Vendor.values()) {
      expected.addAll(
          List.of(new VendorAway(vendor), new VendorSlow(vendor), new VendorHangs(vendor)));
    }
    assertThat(plan.plannedFaults())
        .extracting(PlannedFault::kind)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(plan.plannedFaults())
        .extracting(PlannedFault::at)
        .allMatch(at -> at.isPositive() && at.compareTo(plan.startPeriod()) < 0)
        .isSorted();
  }
}
