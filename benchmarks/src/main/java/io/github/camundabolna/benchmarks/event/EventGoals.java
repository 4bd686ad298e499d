package io.github.camundabolna.benchmarks.event;

import io.github.camundabolna.benchmarks.event.EventFigures.Timing;
import io.github.camundabolna.benchmarks.report.Goal;
import io.github.camundabolna.benchmarks.report.Metric;
import io.github.camundabolna.benchmarks.report.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Compares the receiver with the floor, each figure within its round. */
record EventGoals(Samples samples) {

  private static final double FINAL_RATE = 0.95;
  private static final double OTHER_RATE = 3;
  private static final double P99 = 2;

  List<Goal> all() {
    List<Goal> goals = new ArrayList<>();
    for (EventSize size : EventSize.values()) {
      for (EventKind kind : EventKind.values()) {
        goals.addAll(ofRow(new EventFigures(kind, size)));
      }
    }
    return goals;
  }

  private List<Goal> ofRow(EventFigures figures) {
    boolean last = figures.kind() == EventKind.FINAL;
    List<Goal> goals = new ArrayList<>();
    goals.add(
        Goal.atLeast(
            last ? FINAL_RATE : OTHER_RATE,
            ratio(figures::rate),
            EventFigures.SECTION,
            figures.row(),
            "rate, compared with the floor"));
    goals.add(p99(figures, Timing.RESPONSE, "response, p99, compared with the floor"));
    if (last) {
      goals.add(p99(figures, Timing.MESSAGE, "time to message, p99, compared with the floor"));
    }
    return goals;
  }

  private Goal p99(EventFigures figures, Timing timing, String text) {
    return Goal.atMost(
        P99,
        ratio(receiver -> figures.p99(receiver, timing)),
        EventFigures.SECTION,
        figures.row(),
        text);
  }

  private double ratio(Function<EventReceiver, Metric> metric) {
    return samples
        .ratio(metric.apply(EventReceiver.BOLNA), metric.apply(EventReceiver.FLOOR))
        .median();
  }
}
