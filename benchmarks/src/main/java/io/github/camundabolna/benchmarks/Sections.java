package io.github.camundabolna.benchmarks;

import io.github.camundabolna.benchmarks.campaign.CampaignSection;
import io.github.camundabolna.benchmarks.event.EventSection;
import io.github.camundabolna.benchmarks.makecall.CallLimitSection;
import io.github.camundabolna.benchmarks.makecall.LateCallSection;
import io.github.camundabolna.benchmarks.makecall.MakeCallSection;
import io.github.camundabolna.benchmarks.micro.MicroSection;
import io.github.camundabolna.benchmarks.neighbor.NeighborSection;
import io.github.camundabolna.benchmarks.recovery.RecoverySection;
import io.github.camundabolna.benchmarks.section.Section;
import io.github.camundabolna.benchmarks.size.SizeSection;
import io.github.camundabolna.benchmarks.waiting.WaitingSection;
import java.util.List;

/** All sections, in the order of the report. */
final class Sections {

  private Sections() {}

  static List<Section> all() {
    return List.of(
        new MakeCallSection(),
        new LateCallSection(),
        new CallLimitSection(),
        new EventSection(),
        new WaitingSection(),
        new NeighborSection(),
        new RecoverySection(),
        new CampaignSection(),
        new SizeSection(),
        new MicroSection());
  }
}
