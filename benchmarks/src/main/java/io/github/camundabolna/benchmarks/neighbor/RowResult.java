package io.github.camundabolna.benchmarks.neighbor;

import io.github.camundabolna.localcamunda.neighbor.Latencies;
import java.time.Duration;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * What was measured in one row.
 *
 * @param jobs of the neighbor
 * @param unfinished jobs of the neighbor that weren't done at the end
 * @param webhooks of the neighbor
 * @param callsPerSecond how many calls the subject completed meanwhile
 */
record RowResult(Latencies jobs, long unfinished, Latencies webhooks, double callsPerSecond) {

  /** Requires both, because no time at all would look like a short one. */
  RowResult {
    if (jobs.sorted().isEmpty() || webhooks.sorted().isEmpty()) {
      throw new IllegalArgumentException("a row needs jobs and webhooks of the neighbor");
    }
  }

  /** Returns the times of two rows as if they were one. */
  RowResult and(RowResult other) {
    return new RowResult(
        merge(jobs, other.jobs),
        unfinished + other.unfinished,
        merge(webhooks, other.webhooks),
        callsPerSecond);
  }

  private static Latencies merge(Latencies one, Latencies other) {
    Collection<Duration> all =
        Stream.concat(one.sorted().stream(), other.sorted().stream()).toList();
    return Latencies.of(all);
  }
}
