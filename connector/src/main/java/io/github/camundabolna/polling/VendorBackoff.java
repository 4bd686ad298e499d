package io.github.camundabolna.polling;

import io.github.camundabolna.http.ApiException;
import java.time.Duration;
import java.time.Instant;

/** How long Bolna is left alone after a failure. */
public final class VendorBackoff {

  /** What Bolna asks for is granted up to here. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private Instant until = Instant.MIN;

  public boolean isKept(Instant now) {
    return now.isBefore(until);
  }

  /** For that long, or as long as Bolna has asked for. */
  public void keep(Duration atLeast, ApiException failure, Instant now) {
    Duration asked = shorter(failure.retryAfter().orElse(Duration.ZERO), LONGEST);
    Instant end = now.plus(asked.compareTo(atLeast) > 0 ? asked : atLeast);
    until = end.isAfter(until) ? end : until;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
