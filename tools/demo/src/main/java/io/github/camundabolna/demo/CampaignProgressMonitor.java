package io.github.camundabolna.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads how far campaigns are from the processes themselves, and has one stopped after a tenth of
 * its calls. The others of its calls are held until the stop has arrived, on a slow machine too.
 */
final class CampaignProgressMonitor {

  private final InstanceStateReader reports;
  private final List<CampaignInstance> campaigns;
  private final Consumer<String> stop;
  private final HeldBatches held;
  private final Set<CampaignInstance> stopped = new HashSet<>();
  private boolean released;

  /**
   * @param stop gets the id of the batch to stop
   * @param held released when the stop has arrived
   */
  CampaignProgressMonitor(
      InstanceStateReader reports,
      List<CampaignInstance> campaigns,
      Consumer<String> stop,
      HeldBatches held) {
    this.reports = reports;
    this.campaigns = campaigns;
    this.stop = stop;
    this.held = held;
  }

  /**
   * @return how many calls have ended in each campaign, of how many, or its name as long as that is
   *     not known; empty without campaigns
   */
  String look() {
    String all = campaigns.stream().map(this::look).collect(Collectors.joining(", "));
    releaseIfStopped();
    return all;
  }

  private String look(CampaignInstance campaign) {
    JsonNode latest =
        reports
            .variable(campaign.started().instanceKey(), "progress")
            .map(progress -> progress.path(progress.size() - 1))
            .orElseGet(() -> JsonNodeFactory.instance.missingNode());
    int ended = latest.path("ended").asInt();
    int people = latest.path("of").asInt();
    if (campaign.stopped() && people > 0 && 10 * ended >= people && !stopped.contains(campaign)) {
      batchOf(campaign).ifPresent(batch -> stop(campaign, batch));
    }
    return people == 0 ? campaign.name() : ended + "/" + people;
  }

  private void stop(CampaignInstance campaign, String batchId) {
    stop.accept(batchId);
    stopped.add(campaign);
  }

  /** A campaign that ends before it is stopped, as with a refused list, holds nothing up. */
  private void releaseIfStopped() {
    if (!released && campaigns.stream().filter(CampaignInstance::stopped).allMatch(this::isOver)) {
      released = true;
      held.release();
    }
  }

  private boolean isOver(CampaignInstance campaign) {
    return batchOf(campaign).filter(held::stopped).isPresent()
        || reports.of(campaign.started().instanceKey()).settled();
  }

  private Optional<String> batchOf(CampaignInstance campaign) {
    return reports.variable(campaign.started().instanceKey(), "batchId").map(JsonNode::asText);
  }
}
