package io.github.camundabolna.http;

import java.time.Duration;
import java.time.Instant;

/**
 * Counts consecutive failures of the same kind.
 *
 * @param times number of failures
 * @param since time of the first failure
 */
public record FailureStreak(int times, Instant since) {

  public static final FailureStreak NONE = new FailureStreak(0, Instant.MAX);

  /** A few failures over a long time don't last. */
  private static final int ENOUGH = 10;

  /** A resource that a vendor refuses this long and often doesn't exist. */
  private static final Duration REFUSED_FOR = Duration.ofHours(1);

  public FailureStreak longer(Instant now) {
    return new FailureStreak(times + 1, since.isAfter(now) ? now : since);
  }

  /** Returns whether these refusals prove that the resource doesn't exist. */
  public boolean provesAbsence(Instant now) {
    return lasts(REFUSED_FOR, now);
  }

  /** Returns whether the failures lasted at least this long, and were more than a few. */
  public boolean lasts(Duration time, Instant now) {
    return times >= ENOUGH && !now.isBefore(since.plus(time));
  }
}
