package io.github.camundabolna.benchmarks.waiting;

import io.github.camundabolna.benchmarks.report.Goal;
import io.github.camundabolna.benchmarks.report.Metric;
import io.github.camundabolna.benchmarks.report.Samples;
import java.util.ArrayList;
import java.util.List;

/**
 * What waits may cost.
 *
 * @param sizes numbers of waiting instances, in ascending order
 */
record WaitGoals(Samples samples, List<Integer> sizes) {

  private static final double MOST_GROWTH = 1.2;
  private static final double MOST_ENGINE_REQUESTS = 1;
  private static final double MOST_MORE_THREADS = 10;

  List<Goal> all() {
    List<Goal> goals = new ArrayList<>();
    for (WaitKind kind : List.of(WaitKind.WEBHOOK, WaitKind.POLLING)) {
      goals.add(
          Goal.atMost(
              MOST_GROWTH,
              median(at(kind, sizes.getLast()).requestsToBolna())
                  / median(at(kind, sizes.getFirst()).requestsToBolna()),
              WaitingSection.ID,
              row(),
              kind.subject() + ": requests to Bolna, ratio"));
      goals.add(
          Goal.atMost(
              MOST_MORE_THREADS,
              median(at(kind, sizes.getLast()).threads())
                  - median(at(kind, sizes.getFirst()).threads()),
              WaitingSection.ID,
              row(),
              kind.subject() + ": more threads"));
    }
    sizes.stream().map(size -> at(WaitKind.POLLING, size)).map(this::engine).forEach(goals::add);
    return goals;
  }

  private Goal engine(WaitFigures polling) {
    Metric requests = polling.requestsToEngine();
    return Goal.atMost(
        MOST_ENGINE_REQUESTS,
        median(requests),
        WaitingSection.ID,
        requests.row(),
        requests.subject() + ": " + requests.name());
  }

  private String row() {
    return "%,d instead of %,d waiting".formatted(sizes.getLast(), sizes.getFirst());
  }

  private static WaitFigures at(WaitKind kind, int size) {
    return new WaitFigures(kind, size);
  }

  private double median(Metric metric) {
    return samples.summary(metric).median();
  }
}
