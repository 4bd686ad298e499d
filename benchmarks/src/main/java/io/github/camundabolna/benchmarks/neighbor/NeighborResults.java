package io.github.camundabolna.benchmarks.neighbor;

import io.github.camundabolna.benchmarks.report.Goal;
import io.github.camundabolna.benchmarks.report.Metric;
import io.github.camundabolna.benchmarks.report.ReportPrinter;
import io.github.camundabolna.benchmarks.report.Samples;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compares rows with the neighbor alone, within a round. */
record NeighborResults(Samples samples) {

  /** 1 for as long as alone. */
  private static final double MOST = 1.2;

  /** Records a round; what alone means are both rows without other work, as if they were one. */
  void add(int round, Map<NeighborRow, RowResult> results) {
    RowResult alone = results.get(NeighborRow.ALONE).and(results.get(NeighborRow.ALONE_AGAIN));
    results.forEach(
        (row, result) -> {
          for (NeighborFigure figure : NeighborFigure.values()) {
            double base = figure.of(alone);
            samples.add(figure.time(row), round, figure.of(result));
            samples.add(figure.difference(row), round, figure.of(result) - base);
            samples.add(figure.ratio(row), round, figure.of(result) / base);
          }
          samples.add(row.metric("jobs not done at the end", "jobs"), round, result.unfinished());
          samples.add(row.metric("calls completed", "per second"), round, result.callsPerSecond());
        });
  }

  /** Returns a goal for each figure of each row in which the connector was at work. */
  List<Goal> goals() {
    return samples.metrics(NeighborRow.SECTION).stream()
        .filter(metric -> metric.subject().equals(NeighborRow.BOLNA))
        .map(Metric::row)
        .distinct()
        .map(name -> new NeighborRow(name, NeighborRow.BOLNA))
        .flatMap(row -> Stream.of(NeighborFigure.values()).map(figure -> goal(row, figure)))
        .toList();
  }

  private Goal goal(NeighborRow row, NeighborFigure figure) {
    double ratio = samples.summary(figure.ratio(row)).median();
    double longer = samples.summary(figure.difference(row)).median();
    return Goal.atMost(
        MOST,
        ratio,
        NeighborRow.SECTION,
        row.name(),
        "%s, compared with alone (difference: %s ms)"
            .formatted(figure.text(), ReportPrinter.number(longer)));
  }
}
