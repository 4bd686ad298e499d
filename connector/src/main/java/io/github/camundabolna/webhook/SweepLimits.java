package io.github.camundabolna.webhook;

import io.github.camundabolna.input.IsoDuration;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/** The limits of the fields that a sweep has for every vendor. */
public final class SweepLimits {

  /** The shortest interval leaves most of a vendor's rate limit for other requests. */
  public static final IsoDuration INTERVAL =
      new IsoDuration(
          "\"Check interval\"", Duration.ofSeconds(10), Duration.ofDays(1), Duration.ofMinutes(5));

  /** A call can be scheduled 30 days ahead, and the runtime can be down as long. */
  public static final IsoDuration LOOK_BACK =
      new IsoDuration(
          "\"Look-back at startup\"", Duration.ZERO, Duration.ofDays(60), Duration.ofHours(24));

  /** As the panel says; one hour less than the message TTL of most templates. */
  private static final Duration FRESH = Duration.ofHours(23);

  private SweepLimits() {}

  /**
   * Returns the maximum age of a call that a sweep delivers to a start event.
   *
   * @param startWindow how old a call can be that starts a process
   */
  public static Duration fresh(Duration startWindow) {
    return Collections.min(List.of(startWindow, FRESH));
  }
}
