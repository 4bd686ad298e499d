package io.github.camundabolna.faultcampaign;

import io.github.camundabolna.localcamunda.console.DisplayText;
import io.github.camundabolna.localcamunda.console.TextTable;
import io.github.camundabolna.localcamunda.console.TextTable.Column;
import io.github.camundabolna.localcamunda.neighbor.Latencies;
import java.io.PrintWriter;
import java.util.ArrayList;
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
          "neighbor while a vendor is slow or hangs",
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
    List<Figure> figures = new ArrayList<>(promises(findings));
    figures.addAll(counts(findings));
    figures.addAll(neighbor(findings.neighbor()));
    TABLE.print(out, title, figures);
    explain("Ended wrongly", findings.incorrect());
    explain("Still waiting", findings.waiting());
    explain("Incidents", findings.incidents());
    findings.dialedTwice().entrySet().stream().limit(MAX_DETAILS).forEach(this::explainDialedTwice);
    out.flush();
  }

  private static List<Figure> promises(Findings findings) {
    return List.of(
        Figure.expected(findings.expected(), "instances started", findings.outcomes().size()),
        Figure.expected(findings.expected(), "ended rightly", findings.correct()),
        Figure.expected(0, "ended wrongly", findings.incorrect().size()),
        Figure.expected(0, "still waiting", findings.waiting().size()),
        Figure.expected(0, "people dialed more than once", findings.dialedTwice().size()),
        Figure.expected(0, "incidents", findings.incidents().size()));
  }

  private static List<Figure> counts(Findings findings) {
    List<Figure> figures = new ArrayList<>();
    figures.add(Figure.of("webhooks received", findings.webhooksReceived()));
    figures.add(Figure.of("found by the sweep", findings.bySweep()));
    figures.add(Figure.of("calls taken back in the queue", findings.stoppedInQueue()));
    findings.reports().keySet().forEach(vendor -> figures.addAll(perVendor(findings, vendor)));
    return figures;
  }

  private static List<Figure> perVendor(Findings findings, Vendor vendor) {
    String name = vendor.displayName();
    String perCall = "%8.2f".formatted(findings.requestsPerCall(vendor));
    return List.of(
        Figure.of("calls with " + name, findings.started(vendor)),
        new Figure("", "requests to " + name + " per call", perCall));
  }

  private static List<Figure> neighbor(NeighborFindings neighbor) {
    return List.of(
        Figure.neighbor("neighbor", neighbor.usual()),
        Figure.disturbed(neighbor),
        Figure.neighbor("neighbor while a runtime starts again", neighbor.restarts()));
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
