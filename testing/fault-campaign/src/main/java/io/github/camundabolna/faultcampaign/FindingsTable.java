package io.github.camundabolna.faultcampaign;

import io.github.camundabolna.localcamunda.console.TextTable;
import io.github.camundabolna.localcamunda.console.TextTable.Column;
import io.github.camundabolna.localcamunda.neighbor.Latencies;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Prints the figures of a campaign and, if something is wrong, with whom. */
final class FindingsTable {

  private static final int MOST = 10;
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
          neighbor.disturbed().sorted().isEmpty() ? "" : TextTable.mark(!neighbor.suffered()),
          "neighbor while Bolna is slow or hangs",
          "   " + neighbor.disturbed() + allowed);
    }

    static Figure mustBe(long wanted, String what, long figure) {
      return new Figure(TextTable.mark(figure == wanted), what, "%,8d".formatted(figure));
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
            Figure.mustBe(findings.wanted(), "instances started", findings.fates().size()),
            Figure.mustBe(findings.wanted(), "ended rightly", findings.right()),
            Figure.mustBe(0, "ended wrongly", findings.wrong().size()),
            Figure.mustBe(0, "still waiting", findings.waiting().size()),
            Figure.mustBe(0, "persons dialled more than once", findings.twice().size()),
            Figure.mustBe(0, "incidents", findings.incidents().size()),
            Figure.of("webhooks received", findings.bolna().webhooksReceived()),
            Figure.of("found by the sweep", findings.bySweep()),
            Figure.of("calls taken back in the queue", findings.bolna().takenBack()),
            new Figure("", "API requests per call", "%8.2f".formatted(findings.requestsPerCall())),
            Figure.neighbor("neighbor", findings.neighbor().usual()),
            Figure.disturbed(findings.neighbor()),
            Figure.neighbor(
                "neighbor while a runtime starts again", findings.neighbor().restarts())));
    explain("Ended wrongly", findings.wrong());
    explain("Still waiting", findings.waiting());
    explain("Incidents", findings.incidents());
    findings.twice().entrySet().stream().limit(MOST).forEach(this::explainTwice);
    out.flush();
  }

  private void explain(String title, List<InstanceOutcome> fates) {
    if (!fates.isEmpty()) {
      out.println();
      out.println(title + ":");
      fates.stream()
          .limit(MOST)
          .forEach(fate -> out.println("  " + TextTable.shortened(fate.said(), WIDTH)));
    }
  }

  private void explainTwice(Map.Entry<String, List<String>> person) {
    out.println("Dialled more than once: " + person.getKey() + ", " + person.getValue());
  }
}
