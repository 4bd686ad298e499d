package io.github.camundabolna.benchmarks.makecall;

import io.github.camundabolna.benchmarks.report.Metric;
import java.time.Duration;

/**
 * The circumstances of a measurement.
 *
 * @param inFlight process instances at once: one that has ended starts the next
 * @param latency of the vendor
 */
record CallRow(int inFlight, Duration latency) {

  private static final int THREADS = 10;

  /** Milliseconds that the engine and the runtime need for a job, about. */
  private static final int OVERHEAD = 10;

  /** About as many jobs as the engine completes in a second on two cores. */
  private static final double MOST_PER_SECOND = 150;

  /** Returns the name in the report. */
  String label() {
    return "%d in flight, %d ms".formatted(inFlight, latency.toMillis());
  }

  /** Returns how many jobs the runtime's threads complete in this time, at most. */
  int jobsIn(Duration time) {
    double each = latency.toMillis() + OVERHEAD;
    double perSecond = Math.min(inFlight, THREADS) * 1000 / each;
    return (int) Math.ceil(Math.min(perSecond, MOST_PER_SECOND) * time.toMillis() / 1000);
  }

  /** Returns a figure of this row. */
  Metric metric(String section, CallSubject subject, String name, String unit) {
    return new Metric(section, label(), subject.displayName(), name, unit);
  }
}
