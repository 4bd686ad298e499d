package io.github.camundabolna.polling;

import java.time.Duration;
import java.time.Instant;

/** How long a vendor is left alone after a failure. */
public final class VendorPause {

  private Instant end = Instant.MIN;

  public boolean isActive(Instant now) {
    return now.isBefore(end);
  }

  /** Lasts at least that long from now on. */
  public void extend(Duration time, Instant now) {
    Instant other = now.plus(time);
    end = other.isAfter(end) ? other : end;
  }
}
