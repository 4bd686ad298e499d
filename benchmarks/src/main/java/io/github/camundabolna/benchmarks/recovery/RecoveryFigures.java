package io.github.camundabolna.benchmarks.recovery;

import io.github.camundabolna.benchmarks.report.Goal;
import io.github.camundabolna.benchmarks.report.Metric;
import io.github.camundabolna.benchmarks.report.Samples;
import io.github.camundabolna.benchmarks.section.BenchmarkRun;
import java.time.Duration;
import java.util.List;

/** The figures of one kind of wait after one outage, and their goals. */
record RecoveryFigures(String section, Outage outage, RecoveryWait kind) {

  /** What the connector may take, compared with what Bolna's limits allow. */
  private static final double MOST = 1.2;

  void record(BenchmarkRun run, int round, Recovery recovery) {
    run.record(start(), round, seconds(recovery.untilFirstRequest()));
    run.record(time(), round, outage.realMinutes(recovery.time()));
    run.record(requests(), round, recovery.requests());
    run.record(limited(), round, recovery.limited());
    run.record(continued(), round, recovery.continued());
  }

  /** Returns the goals; none if nothing was measured. */
  List<Goal> goals(Samples samples) {
    if (samples.summary(time()).rounds() == 0) {
      return List.of();
    }
    return List.of(
        atMost(
            MOST,
            samples.summary(time()).median() / outage.leastMinutes(),
            "time, compared with what Bolna's limits allow"),
        atMost(
            MOST,
            samples.summary(requests()).median() / outage.leastRequests(),
            "requests, compared with the fewest possible"),
        atMost(0, samples.summary(limited()).max(), "requests answered with 429"),
        Goal.atLeast(
            outage.calls(),
            samples.summary(continued()).min(),
            section,
            row(),
            "processes that have continued"));
  }

  private Goal atMost(double target, double measured, String text) {
    return Goal.atMost(target, measured, section, row(), text);
  }

  private String row() {
    return outage.row() + ", " + kind.subject();
  }

  private Metric start() {
    return metric("runtime start until first request", "s");
  }

  private Metric time() {
    return metric("first request until last process", "min");
  }

  private Metric requests() {
    return metric("requests to Bolna", "requests");
  }

  private Metric limited() {
    return metric("answered with 429", "requests");
  }

  private Metric continued() {
    return metric("continued", "processes");
  }

  private Metric metric(String name, String unit) {
    return new Metric(section, outage.row(), kind.subject(), name, unit);
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }
}
