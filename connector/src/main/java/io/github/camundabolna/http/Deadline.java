package io.github.camundabolna.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The time after which continuing is pointless.
 *
 * @param clock that measures the time
 */
public record Deadline(Clock clock, Instant at) {

  /** For work that belongs to no job. */
  public static final Deadline NEVER = new Deadline(Clock.systemUTC(), Instant.MAX);

  public static Deadline in(Duration time, Clock clock) {
    return new Deadline(clock, clock.instant().plus(time));
  }

  /** Returns the earlier of this deadline and that time from now. */
  Deadline within(Duration time) {
    Instant sooner = clock.instant().plus(time);
    return sooner.isBefore(at) ? new Deadline(clock, sooner) : this;
  }

  /** Returns the time, or what is left until the deadline; zero after it. */
  public Duration atMost(Duration time) {
    Instant now = clock.instant();
    if (!now.isBefore(at)) {
      return Duration.ZERO;
    }
    return now.plus(time).isAfter(at) ? Duration.between(now, at) : time;
  }
}
