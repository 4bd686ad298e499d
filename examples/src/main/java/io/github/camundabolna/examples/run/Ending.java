package io.github.camundabolna.examples.run;

import io.github.camundabolna.examples.run.Watch.Settled;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prints the tables and the last line. */
record Ending(Summary summary, PrintWriter out) {

  /**
   * @return whether everything went as it should
   */
  boolean print(
      List<Person> people,
      List<Started> reminders,
      Optional<Started> list,
      Map<Long, Settled> settled,
      int listed) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      rows.add(summary.reminder(people.get(i), reminders.get(i), end(reminders.get(i), settled)));
    }
    Table.print(out, "Appointment reminder: one process for each person", rows);
    list.ifPresent(
        started -> {
          List<Row> results = summary.callList(started, end(started, settled), listed);
          Table.print(out, "Call list: one process for all of them", results);
          rows.addAll(results);
        });
    long right = rows.stream().filter(Row::right).count();
    out.println();
    out.println(
        right + " of " + rows.size() + " went as the last two digits of the number say (✓).");
    out.flush();
    return right == rows.size();
  }

  private static Optional<Settled> end(Started started, Map<Long, Settled> settled) {
    return Optional.ofNullable(settled.get(started.instanceKey()));
  }
}
