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
 * Reads the progress of campaigns from their processes, and stops one after a tenth of its calls.
 * Its other calls are held until Bolna has received the stop, even on a slow machine.
 */
final class CampaignProgressMonitor {

  private final InstanceStateReader stateReader;
  private final List<CampaignInstance> campaigns;
  private final Consumer<String> stop;
  private final HeldBatches heldBatches;
  private final Set<CampaignInstance> stopped = new HashSet<>();
  private boolean released;

  /**
   * @param stop receives the id of the batch to stop
   * @param heldBatches released when Bolna has received the stop
   */
  CampaignProgressMonitor(
      InstanceStateReader stateReader,
      List<CampaignInstance> campaigns,
      Consumer<String> stop,
      HeldBatches heldBatches) {
    this.stateReader = stateReader;
    this.campaigns = campaigns;
    this.stop = stop;
    this.heldBatches = heldBatches;
  }

  /** Returns how many calls of each campaign have ended, or that it is starting. */
  String read() {
    String all = campaigns.stream().map(this::read).collect(Collectors.joining(", "));
    releaseIfStopped();
    return all;
  }

  private String read(CampaignInstance campaign) {
    JsonNode latest =
        stateReader
            .variable(campaign.started().instanceKey(), "progress")
            .map(progress -> progress.path(progress.size() - 1))
            .orElseGet(() -> JsonNodeFactory.instance.missingNode());
    int ended = latest.path("ended").asInt();
    int people = latest.path("of").asInt();
    if (campaign.stopped() && people > 0 && 10 * ended >= people && !stopped.contains(campaign)) {
      batchOf(campaign).ifPresent(batch -> stop(campaign, batch));
    }
    return people == 0 ? "starting" : ended + "/" + people;
  }

  private void stop(CampaignInstance campaign, String batchId) {
    stop.accept(batchId);
    stopped.add(campaign);
  }

  /** A campaign that ends before it is stopped, such as one with a rejected list, holds nothing. */
  private void releaseIfStopped() {
    if (!released && campaigns.stream().filter(CampaignInstance::stopped).allMatch(this::isOver)) {
      released = true;
      heldBatches.release();
    }
  }

  private boolean isOver(CampaignInstance campaign) {
    return batchOf(campaign).filter(heldBatches::stopped).isPresent()
        || stateReader.read(campaign.started().instanceKey()).finished();
  }

  private Optional<String> batchOf(CampaignInstance campaign) {
    return stateReader.variable(campaign.started().instanceKey(), "batchId").map(JsonNode::asText);
  }
}
