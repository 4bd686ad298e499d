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

/**
 * Prints the result tables and the summary.
 *
 * @param columns how long a line may be; what matters least is left out
 */
record ResultPrinter(
    ResultSummary summary, CampaignSummary campaigns, PrintWriter out, int columns) {

  private static final TextTable<PersonRow> PEOPLE =
      new TextTable<>(
          List.of(
              new Column<>("", row -> TextTable.mark(row.asExpected())),
              new Column<>("Person", PersonRow::person).narrowable(20),
              new Column<>("Phone number", PersonRow::number),
              new Column<>("Execution ID", PersonRow::executionId).optional(2),
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
    List<PersonRow> reminders = reminders(started, finished);
    PEOPLE.print(out, "Appointment reminder: one process instance per person", reminders, columns);
    reminders.forEach(row -> asExpected.add(row.asExpected()));
    started
        .list()
        .map(list -> summary.callList(list, end(list, finished), listed))
        .ifPresent(
            rows -> {
              PEOPLE.print(out, "Call list: one process instance for all people", rows, columns);
              rows.forEach(row -> asExpected.add(row.asExpected()));
            });
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

  private List<PersonRow> reminders(StartedExamples started, Map<Long, FinishedInstance> finished) {
    List<PersonRow> rows = new ArrayList<>();
    for (int i = 0; i < started.people().size(); i++) {
      StartedInstance reminder = started.reminders().get(i);
      rows.add(summary.reminder(started.people().get(i), reminder, end(reminder, finished)));
    }
    return rows;
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
