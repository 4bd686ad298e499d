package io.github.camundabolna.examples.faultcampaign;

import io.github.camundabolna.examples.neighbor.Latencies;
import io.github.camundabolna.examples.neighbor.NeighborJob;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How the jobs of another connector fared in the same runtimes.
 *
 * @param usual jobs while Bolna was neither slow nor hanging
 * @param disturbed jobs while it was, or shortly after
 * @param held jobs that a killed runtime may have held: they come again after their time-out
 */
record NeighborFindings(Latencies usual, Latencies disturbed, Latencies held) {

  /** Five programs share the machine, and runtimes are started: that is noise of this size. */
  private static final Duration NOISE_OF_MEDIAN = Duration.ofMillis(250);

  private static final Duration NOISE_OF_P99 = Duration.ofSeconds(2);

  /**
   * Sorts the jobs; one that is not done counts until {@code now}.
   *
   * @param jobs with times of clocks on the wall
   */
  static NeighborFindings read(List<NeighborJob> jobs, Disturbances disturbances, Instant now) {
    List<NeighborJob> held =
        jobs.stream().filter(disturbances::mayHaveBeenHeldByAKilledRuntime).toList();
    List<NeighborJob> others = jobs.stream().filter(job -> !held.contains(job)).toList();
    return new NeighborFindings(
        latencies(
            others.stream().filter(job -> !disturbances.slowOrHangingDuring(job)).toList(), now),
        latencies(others.stream().filter(disturbances::slowOrHangingDuring).toList(), now),
        latencies(held, now));
  }

  private static Latencies latencies(List<NeighborJob> jobs, Instant now) {
    return Latencies.of(jobs.stream().map(job -> job.took(now)).toList());
  }

  /** Returns whether a slow or hanging Bolna slowed the neighbor down. */
  boolean suffered() {
    return disturbed.median().compareTo(medianAllowed()) > 0
        || disturbed.p99().compareTo(p99Allowed()) > 0;
  }

  /** Returns 1.2 times the usual median, and noise. */
  Duration medianAllowed() {
    return usual.median().multipliedBy(6).dividedBy(5).plus(NOISE_OF_MEDIAN);
  }

  /** Returns the usual 99th percentile, and noise. */
  Duration p99Allowed() {
    return usual.p99().plus(NOISE_OF_P99);
  }
}
