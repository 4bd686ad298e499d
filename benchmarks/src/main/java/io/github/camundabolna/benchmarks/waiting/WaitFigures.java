package io.github.camundabolna.benchmarks.waiting;

import io.github.camundabolna.benchmarks.report.Metric;

/** The figures of a wait. */
record WaitFigures(WaitKind kind, int instances) {

  Metric requestsToBolna() {
    return metric("requests to Bolna, per look", "requests");
  }

  Metric requestsToBolnaInAnHour() {
    return metric("requests to Bolna in an hour", "requests");
  }

  Metric requestsToEngine() {
    return metric("requests to the engine, per instance and look", "requests");
  }

  Metric requestsToEngineInAnHour() {
    return metric("requests to the engine in an hour", "requests");
  }

  /** Returns how many calls were read alone until all were known. */
  Metric firstReads() {
    return metric("calls read one by one at first", "requests");
  }

  Metric heap() {
    return metric("heap of the runtime after GC", "MB");
  }

  Metric threads() {
    return metric("threads of the runtime", "threads");
  }

  private Metric metric(String name, String unit) {
    return new Metric(
        WaitingSection.ID, "%,d waiting".formatted(instances), kind.subject(), name, unit);
  }
}
