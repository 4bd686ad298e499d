package io.github.camundabolna.benchmarks.makecall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock of a simulator that can be set back, so that the simulator has calls of the past. */
final class PastClock extends Clock {

  private final AtomicReference<Duration> behind = new AtomicReference<>(Duration.ZERO);

  /** Sets the clock; zero for the system's time. */
  void setBack(Duration by) {
    behind.set(by);
  }

  @Override
  public Instant instant() {
    return Instant.now().minus(behind.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("only UTC");
  }
}
