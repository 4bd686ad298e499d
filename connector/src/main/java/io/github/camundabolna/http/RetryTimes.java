package io.github.camundabolna.http;

import java.time.Duration;

/**
 * Tells requests that were not let through when to come back, one after the other: if all came back
 * at the same moment, most would be turned away again.
 */
final class RetryTimes {

  private static final long LONGEST = Duration.ofMinutes(5).toNanos();

  private final long interval;
  private long last = Long.MIN_VALUE;

  /**
   * @param perMinute how many requests a minute may have
   */
  RetryTimes(long perMinute) {
    this.interval = Duration.ofMinutes(1).toNanos() / perMinute;
  }

  /**
   * Returns how long from now the next free turn is, at most five minutes.
   *
   * @param now in nanoseconds, of any beginning
   * @param wait nanoseconds until any request may be sent
   */
  synchronized Duration next(long now, long wait) {
    long soonest = now + wait;
    last = last < soonest ? soonest : last + interval;
    if (last - now > LONGEST) {
      last = soonest;
    }
    return Duration.ofNanos(last - now);
  }
}
