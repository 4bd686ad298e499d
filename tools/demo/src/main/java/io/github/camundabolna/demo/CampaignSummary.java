package io.github.camundabolna.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.demo.InstanceMonitor.FinishedInstance;
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

/** Compares the outcome of each person of a campaign with what the number determines. */
final class CampaignSummary {

  private static final Map<String, String> TEXTS =
      Map.of(
          "promise", "Promise to pay recorded",
          "letter", "Letter written",
          "check-number", "Phone number marked for a check",
          "call-again", "Left for the next campaign");

  private final boolean numbersDecide;
  private final Customers customers;
  private final int concurrency;

  /**
   * @param numbersDecide whether the numbers determine the outcome, as with the simulator
   * @param concurrency how many people are called at once: with fewer people, or with another
   *     Bolna, a stop can be too late
   */
  CampaignSummary(boolean numbersDecide, Customers customers, int concurrency) {
    this.numbersDecide = numbersDecide;
    this.customers = customers;
    this.concurrency = concurrency;
  }

  /** Returns a row for each outcome and one for all people. */
  List<OutcomeRow> rows(CampaignInstance campaign, Optional<FinishedInstance> finished) {
    if (finished.isEmpty()) {
      return List.of(new OutcomeRow("all", 0, "Still running", 0, false));
    }
    InstanceState state = finished.get().state();
    if (state.incident().isPresent()) {
      return List.of(new OutcomeRow("all", 0, "Incident: " + state.incident().get(), 0, false));
    }
    Optional<RejectedContactList> rejected = RejectedContactList.find(state);
    if (rejected.isPresent()) {
      double seconds = campaign.started().secondsUntil(finished.get().at());
      return List.of(new OutcomeRow("rejected", 0, rejected.get().processAction(), seconds, false));
    }
    return outcomes(campaign, finished.get());
  }

  private List<OutcomeRow> outcomes(CampaignInstance campaign, FinishedInstance finished) {
    Map<String, List<JsonNode>> byOutcome =
        people(finished.state()).stream()
            .collect(
                Collectors.groupingBy(CampaignSummary::outcome, TreeMap::new, Collectors.toList()));
    List<OutcomeRow> rows = new ArrayList<>();
    byOutcome.forEach((outcome, people) -> rows.add(row(campaign, outcome, people)));
    rows.sort(Comparator.comparingInt(OutcomeRow::people).reversed());
    rows.add(all(campaign, finished));
    return rows;
  }

  private OutcomeRow row(CampaignInstance campaign, String outcome, List<JsonNode> people) {
    String followUp = ExpectedOutcome.followUp(outcome);
    boolean asExpected = people.stream().allMatch(person -> asExpected(campaign, person, followUp));
    return new OutcomeRow(outcome, people.size(), TEXTS.get(followUp), 0, asExpected);
  }

  private boolean asExpected(CampaignInstance campaign, JsonNode person, String followUp) {
    String number = customers.numbers().get(person.path("customerId").asText());
    return person.path("followUp").path("kind").asText().equals(followUp)
        && (number == null
            ? !customers.complete()
            : number.equals(person.path("phoneNumber").asText())
                && asNumberSays(campaign, number, outcome(person)));
  }

  private boolean asNumberSays(CampaignInstance campaign, String number, String outcome) {
    boolean stopped = campaign.stopped() && outcome.equals("stopped");
    return !numbersDecide || stopped || outcome.equals(ExpectedOutcome.ofSingleCall(number));
  }

  private OutcomeRow all(CampaignInstance campaign, FinishedInstance finished) {
    InstanceState state = finished.state();
    List<JsonNode> people = people(state);
    int polls = state.variable("progress").size();
    boolean asExpected =
        eachPersonOnce(people) && addsUp(state) && endedAsExpected(campaign, state);
    return new OutcomeRow(
        "all",
        people.size(),
        "Campaign %s; progress read %d times"
            .formatted(state.variable("summary").path("status").asText("not summed up"), polls),
        campaign.started().secondsUntil(finished.at()),
        asExpected);
  }

  private boolean eachPersonOnce(List<JsonNode> people) {
    Set<String> ids = new HashSet<>();
    people.forEach(person -> ids.add(person.path("customerId").asText()));
    Set<String> known = customers.numbers().keySet();
    return people.size() == ids.size()
        && (customers.complete() ? ids.equals(known) : ids.containsAll(known));
  }

  private boolean addsUp(InstanceState state) {
    JsonNode summary = state.variable("summary");
    return summary.path("addsUp").asBoolean()
        && summary.path("people").asInt() == people(state).size();
  }

  /** A campaign that was stopped has called some people, but not all. */
  private boolean endedAsExpected(CampaignInstance campaign, InstanceState state) {
    long notCalled =
        people(state).stream().map(CampaignSummary::outcome).filter("stopped"::equals).count();
    String status = state.variable("summary").path("status").asText();
    boolean ended = status.equals("completed") || status.equals("executed");
    boolean stopped = status.equals("stopped");
    int people = people(state).size();
    if (!campaign.stopped()) {
      return ended;
    }
    return notCalled == 0 && (people <= concurrency || !numbersDecide)
        ? ended || stopped
        : stopped && notCalled > 0 && notCalled < people;
  }

  private static String outcome(JsonNode person) {
    return person.path("outcome").asText();
  }

  private static List<JsonNode> people(InstanceState state) {
    return StreamSupport.stream(state.variable("followUps").spliterator(), false).toList();
  }

  /**
   * A row of a campaign's table: the people with the same outcome.
   *
   * @param processAction what the process did
   * @param asExpected whether the numbers determine this
   */
  record OutcomeRow(
      String outcome, int people, String processAction, double seconds, boolean asExpected) {}
}
