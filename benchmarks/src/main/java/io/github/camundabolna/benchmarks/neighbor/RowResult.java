package io.github.camundabolna.benchmarks.neighbor;

import io.github.camundabolna.localcamunda.neighbor.Latencies;
import java.time.Duration;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * What was measured in one row.
 *
 * @param jobs of the neighbor
 * @param webhooks of the neighbor
 * @param callsPerSecond how many calls the subject completed meanwhile
 */
record RowResult(Latencies jobs, Latencies webhooks, double callsPerSecond) {

  /** Returns the times of two rows as if they were one. */
  RowResult and(RowResult other) {
    return new RowResult(merge(jobs, other.jobs), merge(webhooks, other.webhooks), callsPerSecond);
  }

  private static Latencies merge(Latencies one, Latencies other) {
    Collection<Duration> all =
        Stream.concat(one.sorted().stream(), other.sorted().stream()).toList();
    return Latencies.of(all);
  }
}
