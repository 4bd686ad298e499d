package io.github.camundabolna.benchmarks.waiting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that can be set back, so that calls were created some time ago. Thread-safe. */
final class PastClock extends Clock {

  private volatile Duration behind = Duration.ZERO;

  /** Sets it back by this time; zero for now. */
  void setBack(Duration by) {
    behind = by;
  }

  @Override
  public Instant instant() {
    return Instant.now().minus(behind);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("always UTC");
  }
}
