package io.github.camundabolna.http;

import java.time.Duration;

/**
 * Spreads the retries of delayed requests, because most would be rejected again if all came at
 * once. Thread-safe.
 */
public final class RetryTimes {

  private static final long LONGEST = Duration.ofMinutes(5).toNanos();

  private long last = Long.MIN_VALUE;

  /**
   * Returns the time until the next free retry, at most five minutes.
   *
   * @param now in nanoseconds, from any origin
   * @param wait nanoseconds until any request may be sent
   * @param interval nanoseconds from one retry to the next
   */
  public synchronized Duration next(long now, long wait, long interval) {
    long soonest = now + wait;
    last = last < soonest ? soonest : last + interval;
    if (last - now > LONGEST) {
      last = soonest;
    }
    return Duration.ofNanos(last - now);
  }
}
