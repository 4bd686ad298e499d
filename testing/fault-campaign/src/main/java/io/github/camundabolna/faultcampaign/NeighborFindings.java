package io.github.camundabolna.faultcampaign;

import io.github.camundabolna.localcamunda.neighbor.Latencies;
import io.github.camundabolna.localcamunda.neighbor.NeighborJob;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The durations of another connector's jobs in the same runtimes.
 *
 * @param usual jobs while no vendor was slow or hanging
 * @param disturbed jobs while one was, or shortly after
 * @param restarts jobs that were open while a killed runtime was down: it may have held them until
 *     their timeout
 */
record NeighborFindings(Latencies usual, Latencies disturbed, Latencies restarts) {

  /** The allowed noise, because five programs share the machine and runtimes are started. */
  private static final Duration MEDIAN_TOLERANCE = Duration.ofMillis(250);

  private static final Duration P99_TOLERANCE = Duration.ofSeconds(2);

  /**
   * Sorts the jobs; one that is not done counts until {@code now}.
   *
   * @param jobs with real times
   */
  static NeighborFindings read(List<NeighborJob> jobs, DisruptionLog disruptions, Instant now) {
    Map<Boolean, List<NeighborJob>> byRestart =
        jobs.stream().collect(Collectors.partitioningBy(disruptions::restartDuring));
    List<NeighborJob> others = byRestart.get(false);
    return new NeighborFindings(
        latencies(
            others.stream().filter(job -> !disruptions.slowOrHangingDuring(job)).toList(), now),
        latencies(others.stream().filter(disruptions::slowOrHangingDuring).toList(), now),
        latencies(byRestart.get(true), now));
  }

  private static Latencies latencies(List<NeighborJob> jobs, Instant now) {
    return Latencies.of(jobs.stream().map(job -> job.duration(now)).toList());
  }

  /** Returns whether a slow or hanging vendor slowed the neighbor down. */
  boolean slowedDown() {
    return disturbed.median().compareTo(medianAllowed()) > 0
        || disturbed.p99().compareTo(p99Allowed()) > 0;
  }

  /** Returns 1.2 times the usual median, plus noise. */
  Duration medianAllowed() {
    return usual.median().multipliedBy(6).dividedBy(5).plus(MEDIAN_TOLERANCE);
  }

  /** Returns the usual 99th percentile, plus noise. */
  Duration p99Allowed() {
    return usual.p99().plus(P99_TOLERANCE);
  }
}
