package io.github.camundabolna.polling;

import java.time.Duration;
import java.time.Instant;

/** The pause after a failure of a vendor. */
public final class VendorPause {

  private Instant end = Instant.MIN;
  private Duration length = Duration.ZERO;

  /** Returns whether it isn't over; a clock that was ahead, and is corrected, ends it. */
  public boolean isActive(Instant now) {
    return now.isBefore(end) && !end.isAfter(now.plus(length));
  }

  /** Extends the pause to at least that long from now. */
  public void extend(Duration time, Instant now) {
    Instant other = now.plus(time);
    if (!isActive(now) || other.isAfter(end)) {
      end = other;
      length = time;
    }
  }
}
