package io.github.camundabolna.call;

import io.github.camundabolna.panel.InvalidInput;
import io.github.camundabolna.panel.IsoTime;
import io.github.camundabolna.panel.Quote;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** The time at which a call is wanted. */
final class CallTime {

  /** A job may be a little late; a time that is longer past was meant otherwise. */
  private static final Duration TOLERANCE = Duration.ofMinutes(10);

  private CallTime() {}

  /**
   * @throws InvalidInput if the time is past: Bolna would call at once, maybe in the night
   */
  static OffsetDateTime of(String text, Instant now) {
    OffsetDateTime time = IsoTime.read(text).orElseThrow();
    if (time.toInstant().isBefore(now.minus(TOLERANCE))) {
      throw new InvalidInput(
          "scheduledAt must not lie in the past, or the call would be placed at once; it was "
              + Quote.of(text));
    }
    return time;
  }
}
