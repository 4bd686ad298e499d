package io.github.camundabolna.polling;

import io.github.camundabolna.scheduling.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An instance that was told how what it waits for ended. Whether it heard it is not known: the
 * runtime does not say whether the engine took the message, and lists an instance as waiting for a
 * while after it went on. So it is told again, after longer and longer pauses; while the engine
 * keeps the first message, it refuses the next ones, because they have the same id.
 *
 * @param result as it was told; empty if it won't be told again
 * @param first when it was told first
 * @param last when it was told last
 * @param pause to be told again
 * @param times how often it was told
 */
record DeliveryAttempts(
    Optional<Map<String, Object>> result, Instant first, Instant last, Backoff pause, int times) {

  private static final Backoff BACKOFF =
      Backoff.doubling(Duration.ofMinutes(1), Duration.ofMinutes(15));

  /** Well within the hour for which the engine keeps a message by default. */
  private static final Duration SAFE = Duration.ofMinutes(40);

  /** When a warning is due: an engine that works has heard it long ago. */
  private static final Duration SUSPICIOUS = Duration.ofMinutes(3);

  static DeliveryAttempts now(Map<String, Object> result, Instant now) {
    return new DeliveryAttempts(Optional.of(result), now, now, BACKOFF, 1);
  }

  /** It is told the same thing again. */
  DeliveryAttempts again(Instant now) {
    return again(result, now);
  }

  /** It is told a result that was found again. */
  DeliveryAttempts again(Map<String, Object> found, Instant now) {
    return again(Optional.of(found), now);
  }

  private DeliveryAttempts again(Optional<Map<String, Object>> found, Instant now) {
    return new DeliveryAttempts(found, first, now, pause.next(), times + 1);
  }

  /** It is told no more, or has gone. */
  DeliveryAttempts withoutResult() {
    return new DeliveryAttempts(Optional.empty(), first, last, pause, times);
  }

  boolean isDue(Instant now) {
    return result.isPresent() && !now.isBefore(last.plus(pause.delay()));
  }

  /** Whether to be told once more cannot be to be told twice. */
  boolean isSafe(Instant now) {
    return now.isBefore(first.plus(SAFE));
  }

  /** Whether this is the time at which it has waited suspiciously long. */
  boolean becomesSuspicious(Instant now) {
    Instant limit = first.plus(SUSPICIOUS);
    return last.isBefore(limit) && !now.isBefore(limit);
  }
}
