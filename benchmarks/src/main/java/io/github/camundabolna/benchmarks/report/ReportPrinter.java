package io.github.camundabolna.benchmarks.report;

import io.github.camundabolna.localcamunda.console.TextTable;
import io.github.camundabolna.localcamunda.console.TextTable.Column;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints the figures of a section, and its goals. */
public final class ReportPrinter {

  private final PrintWriter out;
  private final Samples samples;

  /** Creates a printer of these samples. */
  public ReportPrinter(PrintWriter out, Samples samples) {
    this.out = out;
    this.samples = samples;
  }

  /** Prints a table of all figures of a section. */
  public void printFigures(String section, String title) {
    new TextTable<Metric>(
            List.of(
                new Column<>("row", Metric::row),
                new Column<>("figure", Metric::name),
                new Column<>("subject", Metric::subject),
                new Column<>("median", metric -> number(samples.summary(metric).median())),
                new Column<>("from", metric -> number(samples.summary(metric).min())),
                new Column<>("to", metric -> number(samples.summary(metric).max())),
                new Column<>("unit", Metric::unit),
                new Column<>("rounds", metric -> "" + samples.summary(metric).rounds())))
        .print(out, title, samples.metrics(section));
  }

  /** Prints a table of goals, unless there are none. */
  public void printGoals(List<Goal> goals) {
    if (goals.isEmpty()) {
      return;
    }
    new TextTable<Goal>(
            List.of(
                new Column<>("", goal -> TextTable.mark(goal.isMet())),
                new Column<>("row", Goal::row),
                new Column<>("goal", Goal::text),
                new Column<>("target", goal -> goal.bound().words() + " " + number(goal.target())),
                new Column<>("measured", goal -> number(goal.measured()))))
        .print(out, "Goals", goals);
  }

  /** Returns a number with as many digits as are of interest: 12,345, 12.3, 0.012. */
  public static String number(double value) {
    if (Double.isNaN(value)) {
      return "not measured";
    }
    double size = Math.abs(value);
    String format = size >= 100 || size == 0 ? "%,.0f" : size >= 1 ? "%.2f" : "%.3f";
    return String.format(Locale.ROOT, format, value);
  }
}
