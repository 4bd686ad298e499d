package io.github.camundabolna.faultcampaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.camundabolna.localcamunda.runtime.RuntimeVersion;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The brief form of the campaign; docs/explanation/how-it-is-tested.md describes the full one. */
@Tag("slow")
class FaultCampaignIT {

  private static final Path LOGS = Path.of("target", "fault-campaign-it").toAbsolutePath();

  @Test
  void nobodyIsDialedTwiceOrForgottenWhileEverythingFails() {
    assumeTrue(RuntimeVersion.hasRestConnector(), "no REST connector on the class path");
    try (FaultCampaign campaign = FaultCampaign.prepare(CampaignPlan.brief(1), LOGS)) {
      Findings findings = campaign.run();
      System.out.println(table(findings));

      assertThat(findings.passed()).as(table(findings)).isTrue();
      assertThat(findings.bySweep()).as("dropped webhooks are found").isPositive();
      assertThat(findings.webhooksReceived()).as("others are received").isPositive();
    }
  }

  private static String table(Findings findings) {
    StringWriter text = new StringWriter();
    new FindingsTable(new PrintWriter(text)).print("Seed 1", findings);
    return text.toString();
  }
}
