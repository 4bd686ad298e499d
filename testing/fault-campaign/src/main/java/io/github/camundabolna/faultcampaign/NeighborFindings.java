package io.github.camundabolna.faultcampaign;

import io.github.camundabolna.localcamunda.neighbor.Latencies;
import io.github.camundabolna.localcamunda.neighbor.NeighborJob;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the jobs of another connector fared in the same runtimes.
 *
 * @param usual jobs while Bolna was neither slow nor hanging
 * @param disturbed jobs while it was, or shortly after
 * @param restarts jobs that were open while a killed runtime was away: it may have held them, and
 *     they come again after their time-out
 */
record NeighborFindings(Latencies usual, Latencies disturbed, Latencies restarts) {

  /** Five programs share the machine, and runtimes are started: that is noise of this size. */
  private static final Duration NOISE_OF_MEDIAN = Duration.ofMillis(250);

  private static final Duration NOISE_OF_P99 = Duration.ofSeconds(2);

  /**
   * Sorts the jobs; one that is not done counts until {@code now}.
   *
   * @param jobs with times of clocks on the wall
   */
  static NeighborFindings read(List<NeighborJob> jobs, DisruptionLog disturbances, Instant now) {
    Map<Boolean, List<NeighborJob>> byRestart =
        jobs.stream().collect(Collectors.partitioningBy(disturbances::restartDuring));
    List<NeighborJob> others = byRestart.get(false);
    return new NeighborFindings(
        latencies(
            others.stream().filter(job -> !disturbances.slowOrHangingDuring(job)).toList(), now),
        latencies(others.stream().filter(disturbances::slowOrHangingDuring).toList(), now),
        latencies(byRestart.get(true), now));
  }

  private static Latencies latencies(List<NeighborJob> jobs, Instant now) {
    return Latencies.of(jobs.stream().map(job -> job.duration(now)).toList());
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
