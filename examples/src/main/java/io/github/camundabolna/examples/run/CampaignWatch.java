package io.github.camundabolna.examples.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads how far campaigns are from the processes themselves, and has one stopped: told after a
 * tenth of the calls, with others on the line, it ends somewhere in the middle on a busy machine
 * too.
 */
final class CampaignWatch {

  private final Reports reports;
  private final List<Campaign> campaigns;
  private final Consumer<String> stop;
  private final Set<Campaign> stopped = new HashSet<>();

  /**
   * @param stop told the id of the batch that shall be stopped
   */
  CampaignWatch(Reports reports, List<Campaign> campaigns, Consumer<String> stop) {
    this.reports = reports;
    this.campaigns = campaigns;
    this.stop = stop;
  }

  /**
   * @return how many calls have ended in each campaign, of how many, or its name as long as that is
   *     not known; empty without campaigns
   */
  String look() {
    return campaigns.stream().map(this::look).collect(Collectors.joining(", "));
  }

  private String look(Campaign campaign) {
    JsonNode latest =
        reports
            .variable(campaign.started().instanceKey(), "progress")
            .map(progress -> progress.path(progress.size() - 1))
            .orElseGet(() -> JsonNodeFactory.instance.missingNode());
    int ended = latest.path("ended").asInt();
    int people = latest.path("of").asInt();
    if (campaign.stopped() && people > 0 && 10 * ended >= people && stopped.add(campaign)) {
      reports
          .variable(campaign.started().instanceKey(), "batchId")
          .map(JsonNode::asText)
          .ifPresent(stop);
    }
    return people == 0 ? campaign.name() : ended + "/" + people;
  }
}
