package io.github.camundabolna.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.demo.InstanceMonitor.Settled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds what became of each person against what the number says. */
final class ResultSummary {

  private static final Map<String, String> WORDS =
      Map.of(
          "confirmed", "Appointment confirmed",
          "asked_to_reschedule", "Asked to reschedule",
          "left_on_voicemail", "Left on voicemail",
          "not_reached", "Not reached, after three calls",
          "look_into_call", "Waits for a person: look into the call");

  private final boolean strict;

  /**
   * @param strict whether the numbers choose the outcome, as they do with the simulator
   */
  ResultSummary(boolean strict) {
    this.strict = strict;
  }

  ResultRow reminder(Person person, StartedInstance started, Optional<Settled> settled) {
    if (settled.isEmpty()) {
      return new ResultRow(
          person.name(), person.phoneNumber(), "", "", "Still under way", 0, false);
    }
    InstanceState report = settled.get().report();
    String place = report.place().orElseThrow();
    String outcome = text(report.variable("call"), "outcome");
    return new ResultRow(
        person.name(),
        person.phoneNumber(),
        report.variable("executionId").asText(""),
        outcome,
        report.incident().map(why -> "Incident: " + why).orElse(WORDS.getOrDefault(place, place)),
        started.secondsUntil(settled.get().at()),
        report.incident().isEmpty() && asExpected(person, new ExpectedOutcome(place, outcome)));
  }

  private boolean asExpected(Person person, ExpectedOutcome seen) {
    return !strict || seen.equals(ExpectedOutcome.ofReminder(person.phoneNumber()));
  }

  List<ResultRow> callList(StartedInstance started, Optional<Settled> settled, int people) {
    List<ResultRow> rows = new ArrayList<>();
    settled.ifPresent(
        end ->
            end.report()
                .variable("results")
                .forEach(result -> rows.add(listed(result, started.secondsUntil(end.at())))));
    if (rows.size() != people) {
      String why = settled.flatMap(end -> end.report().incident()).orElse("Still under way");
      rows.add(new ResultRow("The list", "", "", "", why, 0, false));
    }
    return rows;
  }

  private ResultRow listed(JsonNode result, double seconds) {
    String number = text(result, "phoneNumber");
    String outcome = text(result, "outcome");
    String problem = text(result, "errorMessage");
    return new ResultRow(
        text(result, "name"),
        number,
        text(result, "executionId"),
        outcome,
        problem.isEmpty() ? "Put into the list of results" : problem,
        seconds,
        !strict || outcome.equals(ExpectedOutcome.ofSingleCall(number)));
  }

  private static String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.path(field).asText() : "";
  }
}
