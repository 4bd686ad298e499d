package io.github.camundabolna.polling;

import io.github.camundabolna.scheduling.Backoff;
import io.github.camundabolna.scheduling.Timings;
import java.time.Instant;

/**
 * The deliveries of a result to an instance. The connector can't know whether it arrived: the
 * runtime doesn't report it, and lists an instance as waiting for a while after it continued. So it
 * repeats the delivery with increasing pauses. The engine rejects repetitions by their message ID
 * while it keeps the first message.
 *
 * @param repeats whether it will be delivered again
 * @param first time of the first delivery
 * @param last time of the last one
 * @param pause until the next one
 * @param times number of deliveries
 */
record DeliveryAttempts(boolean repeats, Instant first, Instant last, Backoff pause, int times) {

  private static final Backoff BACKOFF =
      Backoff.doubling(Timings.FIRST_REDELIVERY, Timings.LONGEST_REDELIVERY);

  static DeliveryAttempts firstAt(Instant now) {
    return new DeliveryAttempts(true, now, now, BACKOFF, 1);
  }

  /** Returns the attempts after one more delivery. */
  DeliveryAttempts again(Instant now) {
    return new DeliveryAttempts(true, first, now, pause.next(), times + 1);
  }

  /** Returns the attempts without further deliveries. */
  DeliveryAttempts over() {
    return new DeliveryAttempts(false, first, last, pause, times);
  }

  boolean isDue(Instant now) {
    return repeats && !now.isBefore(last.plus(pause.delay()));
  }

  /** Returns whether the engine certainly rejects a second message. */
  boolean isSafe(Instant now) {
    return now.isBefore(first.plus(Timings.MESSAGE_KEPT));
  }

  /** Returns whether the wait has just become suspiciously long. */
  boolean becomesSuspicious(Instant now) {
    Instant limit = first.plus(Timings.SUSPICIOUS_WAIT);
    return last.isBefore(limit) && !now.isBefore(limit);
  }
}
