package io.github.camundabolna.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.demo.InstanceMonitor.Settled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Holds what became of each person of a campaign against what the number says. */
final class CampaignSummary {

  private static final Map<String, String> WORDS =
      Map.of(
          "promise", "Promise to pay noted",
          "letter", "Letter written",
          "check-number", "Phone number to be checked",
          "call-again", "To be called next time");

  private final boolean strict;
  private final Customers customers;
  private final int lines;

  /**
   * @param strict whether the numbers choose the outcome, as they do with the simulator
   * @param lines so many are called at once: for no more people than that, a stop may come too
   *     late; with a Bolna that this program does not hold, it always may
   */
  CampaignSummary(boolean strict, Customers customers, int lines) {
    this.strict = strict;
    this.customers = customers;
    this.lines = lines;
  }

  /** One row for each outcome, and one for all. */
  List<CampaignRow> rows(CampaignInstance campaign, Optional<Settled> settled) {
    if (settled.isEmpty()) {
      return List.of(new CampaignRow("all", 0, "Still under way", 0, false));
    }
    InstanceState report = settled.get().report();
    if (report.incident().isPresent()) {
      return List.of(new CampaignRow("all", 0, "Incident: " + report.incident().get(), 0, false));
    }
    Optional<RejectedContactList> refused = RejectedContactList.at(report);
    if (refused.isPresent()) {
      double seconds = campaign.started().secondsUntil(settled.get().at());
      return List.of(new CampaignRow("refused", 0, refused.get().did(), seconds, false));
    }
    return outcomes(campaign, settled.get());
  }

  private List<CampaignRow> outcomes(CampaignInstance campaign, Settled settled) {
    Map<String, List<JsonNode>> byOutcome =
        people(settled.report()).stream()
            .collect(
                Collectors.groupingBy(CampaignSummary::outcome, TreeMap::new, Collectors.toList()));
    List<CampaignRow> rows = new ArrayList<>();
    byOutcome.forEach((outcome, people) -> rows.add(row(campaign, outcome, people)));
    rows.sort(Comparator.comparingInt(CampaignRow::people).reversed());
    rows.add(all(campaign, settled));
    return rows;
  }

  private CampaignRow row(CampaignInstance campaign, String outcome, List<JsonNode> people) {
    String followUp = ExpectedOutcome.followUp(outcome);
    boolean right = people.stream().allMatch(person -> asExpected(campaign, person, followUp));
    return new CampaignRow(outcome, people.size(), WORDS.get(followUp), 0, right);
  }

  private boolean asExpected(CampaignInstance campaign, JsonNode person, String followUp) {
    String number = customers.numbers().get(person.path("customerId").asText());
    return person.path("followUp").path("kind").asText().equals(followUp)
        && (number == null
            ? !customers.everybody()
            : number.equals(person.path("phoneNumber").asText())
                && asNumberSays(campaign, number, outcome(person)));
  }

  private boolean asNumberSays(CampaignInstance campaign, String number, String outcome) {
    boolean stopped = campaign.stopped() && outcome.equals("stopped");
    return !strict || stopped || outcome.equals(ExpectedOutcome.ofSingleCall(number));
  }

  private CampaignRow all(CampaignInstance campaign, Settled settled) {
    InstanceState report = settled.report();
    List<JsonNode> people = people(report);
    int looks = report.variable("progress").size();
    boolean right = everybodyOnce(people) && addsUp(report) && endedAs(campaign, report);
    return new CampaignRow(
        "all",
        people.size(),
        "Campaign %s; how far, asked %d times"
            .formatted(report.variable("summary").path("status").asText("not summed up"), looks),
        campaign.started().secondsUntil(settled.at()),
        right);
  }

  private boolean everybodyOnce(List<JsonNode> people) {
    Set<String> ids = new HashSet<>();
    people.forEach(person -> ids.add(person.path("customerId").asText()));
    Set<String> known = customers.numbers().keySet();
    return people.size() == ids.size()
        && (customers.everybody() ? ids.equals(known) : ids.containsAll(known));
  }

  private boolean addsUp(InstanceState report) {
    JsonNode summary = report.variable("summary");
    return summary.path("addsUp").asBoolean()
        && summary.path("people").asInt() == people(report).size();
  }

  /** A campaign that is stopped while it runs has called some and not others. */
  private boolean endedAs(CampaignInstance campaign, InstanceState report) {
    long spared =
        people(report).stream().map(CampaignSummary::outcome).filter("stopped"::equals).count();
    String status = report.variable("summary").path("status").asText();
    boolean ended = status.equals("completed") || status.equals("executed");
    boolean stopped = status.equals("stopped");
    int people = people(report).size();
    if (!campaign.stopped()) {
      return ended;
    }
    return spared == 0 && (people <= lines || !strict)
        ? ended || stopped
        : stopped && spared > 0 && spared < people;
  }

  private static String outcome(JsonNode person) {
    return person.path("outcome").asText();
  }

  private static List<JsonNode> people(InstanceState report) {
    return StreamSupport.stream(report.variable("followUps").spliterator(), false).toList();
  }
}
