package io.github.camundabolna.polling;

import io.github.camundabolna.scheduling.Backoff;
import io.github.camundabolna.scheduling.Timings;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The deliveries of a result to one instance. Whether it arrived is not known: the runtime does not
 * say whether the engine took the message, and lists an instance as waiting for a while after it
 * continued. So it is delivered again, after longer and longer pauses; while the engine keeps the
 * first message, it refuses the next ones, because they have the same id.
 *
 * @param result as it was delivered; empty if it won't be delivered again
 * @param first time of the first delivery
 * @param last time of the last one
 * @param pause until the next one
 * @param times how many there were
 */
record DeliveryAttempts(
    Optional<Map<String, Object>> result, Instant first, Instant last, Backoff pause, int times) {

  private static final Backoff BACKOFF =
      Backoff.doubling(Timings.FIRST_REDELIVERY, Timings.LONGEST_REDELIVERY);

  static DeliveryAttempts now(Map<String, Object> result, Instant now) {
    return new DeliveryAttempts(Optional.of(result), now, now, BACKOFF, 1);
  }

  /**
   * One more delivery.
   *
   * @param found the same result, or the one that was found again
   */
  DeliveryAttempts again(Map<String, Object> found, Instant now) {
    return new DeliveryAttempts(Optional.of(found), first, now, pause.next(), times + 1);
  }

  /** There are no more deliveries, or the instance has gone. */
  DeliveryAttempts withoutResult() {
    return new DeliveryAttempts(Optional.empty(), first, last, pause, times);
  }

  boolean isDue(Instant now) {
    return result.isPresent() && !now.isBefore(last.plus(pause.delay()));
  }

  /** Whether the engine surely refuses a second message. */
  boolean isSafe(Instant now) {
    return now.isBefore(first.plus(Timings.MESSAGE_KEPT));
  }

  /** Whether this is the time at which it has waited suspiciously long. */
  boolean becomesSuspicious(Instant now) {
    Instant limit = first.plus(Timings.SUSPICIOUS_WAIT);
    return last.isBefore(limit) && !now.isBefore(limit);
  }
}
