package io.github.camundabolna.http;

import java.time.Duration;
import java.time.Instant;

/**
 * Counts how often the same failure came in a row.
 *
 * @param times how often
 * @param since when it came first
 */
public record FailureStreak(int times, Instant since) {

  public static final FailureStreak NONE = new FailureStreak(0, Instant.MAX);

  /** A few failures in a long time are none that lasts. */
  private static final int ENOUGH = 10;

  /** What a vendor has refused for so long, and often, does not exist. */
  private static final Duration REFUSED_FOR = Duration.ofHours(1);

  public FailureStreak longer(Instant now) {
    return new FailureStreak(times + 1, since.isAfter(now) ? now : since);
  }

  /** Whether these refusals mean that there is nothing to wait for. */
  public boolean provesAbsence(Instant now) {
    return lasts(REFUSED_FOR, now);
  }

  /** Whether it has come for at least so long, and not just a few times. */
  public boolean lasts(Duration time, Instant now) {
    return times >= ENOUGH && !now.isBefore(since.plus(time));
  }
}
