package io.github.camundabolna.benchmarks.neighbor;

import io.github.camundabolna.benchmarks.report.Metric;
import java.time.Duration;
import java.util.function.Function;

/** The figures of a row. */
enum NeighborFigure {
  JOB_MEDIAN("job, median", result -> result.jobs().median()),
  JOB_P99("job, 99th percentile", result -> result.jobs().p99()),
  WEBHOOK_MEDIAN("webhook, median", result -> result.webhooks().median()),
  WEBHOOK_P99("webhook, 99th percentile", result -> result.webhooks().p99());

  private static final double NANOS_PER_MILLISECOND = 1e6;

  private final String text;
  private final Function<RowResult, Duration> time;

  NeighborFigure(String text, Function<RowResult, Duration> time) {
    this.text = text;
    this.time = time;
  }

  /** Returns the figure in words. */
  String text() {
    return text;
  }

  /** Returns the figure in milliseconds. */
  double of(RowResult result) {
    return time.apply(result).toNanos() / NANOS_PER_MILLISECOND;
  }

  /** Returns the metric of the figure. */
  Metric time(NeighborRow row) {
    return row.metric(text, "ms");
  }

  /** Returns the metric of how much longer it is than that of the neighbor alone. */
  Metric difference(NeighborRow row) {
    return row.metric(text + ", longer than alone", "ms");
  }

  /** Returns the metric of the figure, divided by that of the neighbor alone. */
  Metric ratio(NeighborRow row) {
    return row.metric(text + ", compared with alone", "times");
  }
}
