package io.github.camundabolna.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.demo.InstanceMonitor.FinishedInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the outcome of each person with what the number determines. */
final class ResultSummary {

  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("confirmed", "Appointment confirmed"),
          Map.entry("asked_to_reschedule", "Reschedule requested"),
          Map.entry("voicemail_twice", "Voicemail twice"),
          Map.entry("not_reached", "Not reached in 3 calls"),
          Map.entry("review_call", "Needs a manual check"),
          Map.entry("reached", "Customer reached"),
          Map.entry("send_message", "Message after 3 calls"),
          Map.entry("left_alone", "On do-not-call list"),
          Map.entry("review_case", "Needs a manual check"),
          Map.entry("customer_satisfied", "Customer satisfied"),
          Map.entry("talk_to_customer", "Waits at Talk to customer"),
          Map.entry("rating_unknown", "Rating unknown"),
          Map.entry("customer_not_reached", "Customer not reached"),
          Map.entry("survey_not_possible", "Survey not possible"));

  private final boolean numbersDecide;

  /**
   * @param numbersDecide whether the numbers determine the outcome, as with the simulator
   */
  ResultSummary(boolean numbersDecide) {
    this.numbersDecide = numbersDecide;
  }

  boolean numbersDecide() {
    return numbersDecide;
  }

  PersonRow reminder(StartedPerson started, Optional<FinishedInstance> finished) {
    return row(
        started,
        finished,
        "executionId",
        ExpectedOutcome.ofReminder(started.person().phoneNumber()));
  }

  PersonRow retry(StartedPerson started, Optional<FinishedInstance> finished) {
    return row(
        started, finished, "executionId", ExpectedOutcome.ofRetry(started.person().phoneNumber()));
  }

  PersonRow survey(StartedPerson started, Optional<FinishedInstance> finished) {
    return row(
        started, finished, "callId", ExpectedOutcome.ofSurvey(started.person().phoneNumber()));
  }

  private PersonRow row(
      StartedPerson started,
      Optional<FinishedInstance> finished,
      String idVariable,
      ExpectedOutcome expected) {
    Person person = started.person();
    if (finished.isEmpty()) {
      return new PersonRow(person.name(), person.phoneNumber(), "", "", "Still running", 0, false);
    }
    InstanceState state = finished.get().state();
    String place = state.elementId().orElseThrow();
    String outcome = text(state.variable("call"), "outcome");
    return new PersonRow(
        person.name(),
        person.phoneNumber(),
        state.variable(idVariable).asText(""),
        outcome,
        state.incident().map(why -> "Incident: " + why).orElse(TEXTS.getOrDefault(place, place)),
        started.started().secondsUntil(finished.get().at()),
        state.incident().isEmpty() && asExpected(expected, new ExpectedOutcome(place, outcome)));
  }

  private boolean asExpected(ExpectedOutcome expected, ExpectedOutcome seen) {
    return !numbersDecide || seen.equals(expected);
  }

  List<PersonRow> callList(
      StartedInstance started, Optional<FinishedInstance> finished, int people) {
    List<PersonRow> rows = new ArrayList<>();
    finished.ifPresent(
        end ->
            end.state()
                .variable("results")
                .forEach(result -> rows.add(listed(result, started.secondsUntil(end.at())))));
    if (rows.size() != people) {
      String why = finished.flatMap(end -> end.state().incident()).orElse("Still running");
      rows.add(new PersonRow("The list", "", "", "", why, 0, false));
    }
    return rows;
  }

  private PersonRow listed(JsonNode result, double seconds) {
    String number = text(result, "phoneNumber");
    String outcome = text(result, "outcome");
    String problem = text(result, "errorMessage");
    return new PersonRow(
        text(result, "name"),
        number,
        text(result, "executionId"),
        outcome,
        problem.isEmpty() ? "Added to the results" : problem,
        seconds,
        !numbersDecide || outcome.equals(ExpectedOutcome.ofSingleCall(number)));
  }

  private static String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.path(field).asText() : "";
  }

  /**
   * A row of the table of people.
   *
   * @param processAction what the process did
   * @param asExpected whether it ended as the number determines
   */
  record PersonRow(
      String person,
      String number,
      String callId,
      String outcome,
      String processAction,
      double seconds,
      boolean asExpected) {}
}
