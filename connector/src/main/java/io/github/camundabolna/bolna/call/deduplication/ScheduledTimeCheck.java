package io.github.camundabolna.bolna.call.deduplication;

import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.Quoted;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** The time at which a call is wanted. */
final class ScheduledTimeCheck {

  /** A job may be a little late; a time that is longer past was meant otherwise. */
  private static final Duration TOLERANCE = Duration.ofMinutes(10);

  private ScheduledTimeCheck() {}

  /**
   * Asked just before dialling and not sooner: the time of a call that an earlier job has placed
   * may well be past.
   *
   * @throws InvalidInputException if the time is past: Bolna would call at once, maybe in the night
   */
  static void check(OffsetDateTime time, Instant now) {
    if (time.toInstant().isBefore(now.minus(TOLERANCE))) {
      throw new InvalidInputException(
          "scheduledAt must not lie in the past, or the call would be placed at once; it was "
              + Quoted.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time)));
    }
  }
}
