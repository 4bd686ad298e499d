package io.github.camundabolna.localcamunda.neighbor;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * The durations of jobs.
 *
 * @param sorted shortest first
 */
public record Latencies(List<Duration> sorted) {

  private static final double MEDIAN = 0.5;
  private static final double NINETY_NINE = 0.99;

  /** Creates the figures of jobs in any order. */
  public static Latencies of(Collection<Duration> durations) {
    return new Latencies(durations.stream().sorted().toList());
  }

  /** Returns the median; zero without jobs. */
  public Duration median() {
    return percentile(MEDIAN);
  }

  /**
   * Returns the 99th percentile, which is the longest of fewer than 100 jobs; zero without jobs.
   */
  public Duration p99() {
    return percentile(NINETY_NINE);
  }

  private Duration percentile(double share) {
    return sorted.isEmpty()
        ? Duration.ZERO
        : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  /** Returns the figures in a line: {@code 90 jobs, median 31 ms, p99 84 ms}. */
  @Override
  public String toString() {
    return "%,d jobs, median %,d ms, p99 %,d ms"
        .formatted(sorted.size(), median().toMillis(), p99().toMillis());
  }
}
