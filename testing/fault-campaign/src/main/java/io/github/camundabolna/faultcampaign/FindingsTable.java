package io.github.camundabolna.faultcampaign;

import io.github.camundabolna.localcamunda.console.DisplayText;
import io.github.camundabolna.localcamunda.console.TextTable;
import io.github.camundabolna.localcamunda.console.TextTable.Column;
import io.github.camundabolna.localcamunda.neighbor.Latencies;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Prints the figures of a campaign and the first problems. */
final class FindingsTable {

  private static final int MAX_DETAILS = 10;
  private static final int WIDTH = 400;

  private static final TextTable<Figure> TABLE =
      new TextTable<>(
          List.of(
              new Column<>("", Figure::mark),
              new Column<>("", Figure::what),
              new Column<>("", Figure::figure)));

  private record Figure(String mark, String what, String figure) {

    static Figure of(String what, long figure) {
      return new Figure("", what, "%,8d".formatted(figure));
    }

    static Figure neighbor(String what, Latencies latencies) {
      return new Figure("", what, "   " + latencies);
    }

    static Figure disturbed(NeighborFindings neighbor) {
      String allowed =
          " (allowed: %,d and %,d ms)"
              .formatted(neighbor.medianAllowed().toMillis(), neighbor.p99Allowed().toMillis());
      return new Figure(
          neighbor.disturbed().sorted().isEmpty() ? "" : TextTable.mark(!neighbor.slowedDown()),
          "neighbor while Bolna is slow or hangs",
          "   " + neighbor.disturbed() + allowed);
    }

    static Figure expected(long expected, String what, long figure) {
      return new Figure(TextTable.mark(figure == expected), what, "%,8d".formatted(figure));
    }
  }

  private final PrintWriter out;

  FindingsTable(PrintWriter out) {
    this.out = out;
  }

  void print(String title, Findings findings) {
    TABLE.print(
        out,
        title,
        List.of(
            Figure.expected(findings.expected(), "instances started", findings.outcomes().size()),
            Figure.expected(findings.expected(), "ended rightly", findings.correct()),
            Figure.expected(0, "ended wrongly", findings.incorrect().size()),
            Figure.expected(0, "still waiting", findings.waiting().size()),
            Figure.expected(0, "people dialed more than once", findings.dialedTwice().size()),
            Figure.expected(0, "incidents", findings.incidents().size()),
            Figure.of("webhooks received", findings.report().webhooksReceived()),
            Figure.of("found by the sweep", findings.bySweep()),
            Figure.of("calls taken back in the queue", findings.report().stoppedInQueue()),
            new Figure("", "API requests per call", "%8.2f".formatted(findings.requestsPerCall())),
            Figure.neighbor("neighbor", findings.neighbor().usual()),
            Figure.disturbed(findings.neighbor()),
            Figure.neighbor(
                "neighbor while a runtime starts again", findings.neighbor().restarts())));
    explain("Ended wrongly", findings.incorrect());
    explain("Still waiting", findings.waiting());
    explain("Incidents", findings.incidents());
    findings.dialedTwice().entrySet().stream().limit(MAX_DETAILS).forEach(this::explainDialedTwice);
    out.flush();
  }

  private void explain(String title, List<InstanceOutcome> outcomes) {
    if (!outcomes.isEmpty()) {
      out.println();
      out.println(title + ":");
      outcomes.stream()
          .limit(MAX_DETAILS)
          .forEach(
              outcome -> out.println("  " + DisplayText.shortened(outcome.description(), WIDTH)));
    }
  }

  private void explainDialedTwice(Map.Entry<String, List<String>> person) {
    out.println("Dialed more than once: " + person.getKey() + ", " + person.getValue());
  }
}
