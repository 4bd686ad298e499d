package io.github.camundabolna.polling;

import java.time.Duration;
import java.time.Instant;

/** The pause after a failure of a vendor. */
public final class VendorPause {

  private Instant end = Instant.MIN;

  public boolean isActive(Instant now) {
    return now.isBefore(end);
  }

  /** Extends the pause to at least that long from now. */
  public void extend(Duration time, Instant now) {
    Instant other = now.plus(time);
    end = other.isAfter(end) ? other : end;
  }
}
