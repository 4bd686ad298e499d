package io.github.camundabolna.demo;

import io.github.camundabolna.demo.CampaignSummary.OutcomeRow;
import io.github.camundabolna.demo.InstanceMonitor.FinishedInstance;
import io.github.camundabolna.demo.ResultSummary.PersonRow;
import io.github.camundabolna.localcamunda.console.DisplayText;
import io.github.camundabolna.localcamunda.console.TextTable;
import io.github.camundabolna.localcamunda.console.TextTable.Column;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Prints the result tables and the summary.
 *
 * @param columns how long a line may be; what matters least is left out
 */
record ResultPrinter(
    ResultSummary summary, CampaignSummary campaigns, PrintWriter out, int columns) {

  private static final String SURVEY_NOTE =
      "A number ending in 12 is answered with 502. The connector looks for the call again after 45"
          + " seconds, so this process takes longer.";

  private static final TextTable<PersonRow> PEOPLE =
      new TextTable<>(
          List.of(
              new Column<>("", row -> TextTable.mark(row.asExpected())),
              new Column<>("Person", PersonRow::person).narrowable(20),
              new Column<>("Phone number", PersonRow::number),
              new Column<>("Call ID", PersonRow::callId).optional(2),
              new Column<>("Outcome", PersonRow::outcome),
              new Column<>("What the process did", PersonRow::processAction).narrowable(26),
              new Column<PersonRow>("   Time", row -> TextTable.seconds(row.seconds()))
                  .optional(1)));

  private static final TextTable<OutcomeRow> OUTCOMES =
      new TextTable<>(
          List.of(
              new Column<>("", row -> TextTable.mark(row.asExpected())),
              new Column<>("Outcome", OutcomeRow::outcome),
              new Column<>("People", row -> "%6d".formatted(row.people())),
              new Column<>("What the process did", OutcomeRow::processAction).narrowable(40),
              new Column<OutcomeRow>("   Time", row -> TextTable.seconds(row.seconds()))
                  .optional(1)));

  /** Prints everything; returns whether every row is as expected. */
  boolean print(StartedExamples started, Map<Long, FinishedInstance> finished, int listed) {
    List<Boolean> asExpected = new ArrayList<>();
    printPeople(
        "Appointment reminder: one process instance per person",
        rows(started.reminders(), finished, summary::reminder),
        asExpected);
    if (!started.retries().isEmpty()) {
      printPeople(
          "Retry and fallback: one process instance per customer",
          rows(started.retries(), finished, summary::retry),
          asExpected);
    }
    if (!started.surveys().isEmpty()) {
      printPeople(
          "Customer survey with CallingBox: one process instance per customer",
          rows(started.surveys(), finished, summary::survey),
          asExpected);
      out.println(DisplayText.wrapped(SURVEY_NOTE, columns));
    }
    started
        .list()
        .map(list -> summary.callList(list, end(list, finished), listed))
        .ifPresent(
            rows ->
                printPeople("Call list: one process instance for all people", rows, asExpected));
    for (CampaignInstance campaign : started.campaigns()) {
      Optional<FinishedInstance> end = end(campaign.started(), finished);
      List<OutcomeRow> rows = campaigns.rows(campaign, end);
      OUTCOMES.print(out, title(campaign), rows, columns);
      end.flatMap(seen -> RejectedContactList.find(seen.state()))
          .ifPresent(list -> list.print(out, columns));
      rows.forEach(row -> asExpected.add(row.asExpected()));
    }
    return count(asExpected);
  }

  private void printPeople(String title, List<PersonRow> rows, List<Boolean> asExpected) {
    PEOPLE.print(out, title, rows, columns);
    rows.forEach(row -> asExpected.add(row.asExpected()));
  }

  private static List<PersonRow> rows(
      List<StartedPerson> people,
      Map<Long, FinishedInstance> finished,
      BiFunction<StartedPerson, Optional<FinishedInstance>, PersonRow> row) {
    return people.stream().map(each -> row.apply(each, end(each.started(), finished))).toList();
  }

  private static String title(CampaignInstance campaign) {
    return "Payment campaign %s: one batch for all people%s"
        .formatted(campaign.name(), campaign.stopped() ? ", stopped partway" : "");
  }

  private boolean count(List<Boolean> rows) {
    long asExpected = rows.stream().filter(row -> row).count();
    out.println();
    out.println(DisplayText.wrapped(conclusion(asExpected, rows.size()), columns));
    out.flush();
    return asExpected == rows.size();
  }

  private String conclusion(long asExpected, int rows) {
    String count =
        asExpected == rows
            ? "All %d rows are as expected (✓).".formatted(rows)
            : "%d of %d rows are as expected (✓).".formatted(asExpected, rows);
    return summary.numbersDecide()
        ? count + " The last two digits of a number decide how the call ends."
        : count;
  }

  private static Optional<FinishedInstance> end(
      StartedInstance started, Map<Long, FinishedInstance> finished) {
    return Optional.ofNullable(finished.get(started.instanceKey()));
  }
}
