package io.github.camundabolna.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When there is no use in going on.
 *
 * @param clock by which it comes
 */
public record Deadline(Clock clock, Instant at) {

  /** For what belongs to no job. */
  public static final Deadline NEVER = new Deadline(Clock.systemUTC(), Instant.MAX);

  public static Deadline in(Duration time, Clock clock) {
    return new Deadline(clock, clock.instant().plus(time));
  }

  /**
   * This one, or that time from now if it is sooner; by the system's clock if there is none yet.
   */
  Deadline within(Duration time) {
    Instant sooner = clock.instant().plus(time);
    return sooner.isBefore(at) ? new Deadline(clock, sooner) : this;
  }

  /** Zero when it has come. */
  public Duration atMost(Duration time) {
    Instant now = clock.instant();
    if (!now.isBefore(at)) {
      return Duration.ZERO;
    }
    return now.plus(time).isAfter(at) ? Duration.between(now, at) : time;
  }
}
