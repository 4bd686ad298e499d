package io.github.camundabolna.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
public final class TestClock extends Clock {

  public static final Instant START = Instant.parse("2026-08-21T05:05:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final Duration tick;

  private TestClock(Duration tick) {
    this.tick = tick;
  }

  public static TestClock stopped() {
    return new TestClock(Duration.ZERO);
  }

  /** Moves on a little each time it is asked, as a real clock does. */
  public static TestClock ticking() {
    return new TestClock(Duration.ofMillis(1));
  }

  public void advance(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  @Override
  public Instant instant() {
    return now.getAndUpdate(instant -> instant.plus(tick));
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
