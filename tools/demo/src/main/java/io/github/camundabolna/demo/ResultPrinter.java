package io.github.camundabolna.demo;

import io.github.camundabolna.demo.InstanceMonitor.Settled;
import io.github.camundabolna.localcamunda.console.TextTable;
import io.github.camundabolna.localcamunda.console.TextTable.Column;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prints the tables and the last line. */
record ResultPrinter(ResultSummary summary, CampaignSummary campaigns, PrintWriter out) {

  private static final TextTable<ResultRow> PEOPLE =
      new TextTable<>(
          List.of(
              new Column<>("", row -> TextTable.mark(row.right())),
              new Column<>("Person", ResultRow::person),
              new Column<>("Number", ResultRow::number),
              new Column<>("Execution", ResultRow::executionId),
              new Column<>("Outcome", ResultRow::outcome),
              new Column<>("What the process did", row -> TextTable.shortened(row.did(), 48)),
              new Column<>("Seconds", row -> TextTable.seconds(row.seconds()))));

  private static final TextTable<CampaignRow> OUTCOMES =
      new TextTable<>(
          List.of(
              new Column<>("", row -> TextTable.mark(row.right())),
              new Column<>("Outcome", CampaignRow::outcome),
              new Column<>("People", row -> "%6d".formatted(row.people())),
              new Column<>("What the process did", row -> TextTable.shortened(row.did(), 90)),
              new Column<>("Seconds", row -> TextTable.seconds(row.seconds()))));

  /**
   * @return whether everything went as it should
   */
  boolean print(StartedExamples launched, Map<Long, Settled> settled, int listed) {
    List<Boolean> right = new ArrayList<>();
    List<ResultRow> reminders = reminders(launched, settled);
    PEOPLE.print(out, "Appointment reminder: one process for each person", reminders);
    reminders.forEach(row -> right.add(row.right()));
    launched
        .list()
        .map(started -> summary.callList(started, end(started, settled), listed))
        .ifPresent(
            rows -> {
              PEOPLE.print(out, "Call list: one process for all of them", rows);
              rows.forEach(row -> right.add(row.right()));
            });
    for (CampaignInstance campaign : launched.campaigns()) {
      Optional<Settled> end = end(campaign.started(), settled);
      List<CampaignRow> rows = campaigns.rows(campaign, end);
      OUTCOMES.print(out, title(campaign), rows);
      end.flatMap(seen -> RejectedContactList.at(seen.report())).ifPresent(list -> list.print(out));
      rows.forEach(row -> right.add(row.right()));
    }
    return count(right);
  }

  private List<ResultRow> reminders(StartedExamples launched, Map<Long, Settled> settled) {
    List<ResultRow> rows = new ArrayList<>();
    for (int i = 0; i < launched.people().size(); i++) {
      StartedInstance reminder = launched.reminders().get(i);
      rows.add(summary.reminder(launched.people().get(i), reminder, end(reminder, settled)));
    }
    return rows;
  }

  private static String title(CampaignInstance campaign) {
    return "Payment campaign %s: one batch for all of them%s"
        .formatted(
            campaign.name(), campaign.stopped() ? ", stopped by a message while it runs" : "");
  }

  private boolean count(List<Boolean> rows) {
    long right = rows.stream().filter(row -> row).count();
    out.println();
    out.println(
        right + " of " + rows.size() + " rows are as the last two digits of the numbers say (✓).");
    out.flush();
    return right == rows.size();
  }

  private static Optional<Settled> end(StartedInstance started, Map<Long, Settled> settled) {
    return Optional.ofNullable(settled.get(started.instanceKey()));
  }
}
