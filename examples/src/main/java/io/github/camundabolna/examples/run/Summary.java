package io.github.camundabolna.examples.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.examples.run.Watch.Settled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds what became of each person against what the number says. */
final class Summary {

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
  Summary(boolean strict) {
    this.strict = strict;
  }

  Row reminder(Person person, Started started, Optional<Settled> settled) {
    if (settled.isEmpty()) {
      return new Row(person.name(), person.phoneNumber(), "", "", "Still under way", 0, false);
    }
    Report report = settled.get().report();
    String place = report.place().orElseThrow();
    String outcome = text(report.variable("call"), "outcome");
    return new Row(
        person.name(),
        person.phoneNumber(),
        report.variable("executionId").asText(""),
        outcome,
        report.incident().map(why -> "Incident: " + why).orElse(WORDS.getOrDefault(place, place)),
        started.secondsUntil(settled.get().at()),
        report.incident().isEmpty() && asExpected(person, new Expectation(place, outcome)));
  }

  private boolean asExpected(Person person, Expectation seen) {
    return !strict || seen.equals(Expectation.ofReminder(person.phoneNumber()));
  }

  List<Row> callList(Started started, Optional<Settled> settled, int people) {
    List<Row> rows = new ArrayList<>();
    settled.ifPresent(
        end ->
            end.report()
                .variable("results")
                .forEach(result -> rows.add(listed(result, started.secondsUntil(end.at())))));
    if (rows.size() != people) {
      String why = settled.flatMap(end -> end.report().incident()).orElse("Still under way");
      rows.add(new Row("The list", "", "", "", why, 0, false));
    }
    return rows;
  }

  private Row listed(JsonNode result, double seconds) {
    String number = text(result, "phoneNumber");
    String outcome = text(result, "outcome");
    String problem = text(result, "errorMessage");
    return new Row(
        text(result, "name"),
        number,
        text(result, "executionId"),
        outcome,
        problem.isEmpty() ? "Put into the list of results" : problem,
        seconds,
        !strict || outcome.equals(Expectation.ofSingleCall(number)));
  }

  private static String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.path(field).asText() : "";
  }
}
