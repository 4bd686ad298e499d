package io.github.camundabolna.webhook;

import io.github.camundabolna.input.IsoDuration;
import java.time.Duration;

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

  /**
   * Maximum age of a call that starts a process. The engine recognizes a repeated message for 24
   * hours; one hour is left for clock differences and slow sweeps.
   */
  public static final Duration FRESH = Duration.ofHours(23);

  private SweepLimits() {}
}
