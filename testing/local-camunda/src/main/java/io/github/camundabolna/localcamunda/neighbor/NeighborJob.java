package io.github.camundabolna.localcamunda.neighbor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A job of the neighbor.
 *
 * @param created when the process instance entered its task
 * @param done when it left its task; empty if it is still there
 */
public record NeighborJob(Instant created, Optional<Instant> done) {

  /** Returns how long the job took; one that is not done counts until {@code now}. */
  public Duration duration(Instant now) {
    return Duration.between(created, done.orElse(now));
  }

  /** Returns whether the job was open at any moment between the two. */
  public boolean overlaps(Instant from, Instant to) {
    return created.isBefore(to) && done.filter(at -> at.isBefore(from)).isEmpty();
  }
}
