package io.github.camundabolna.simulator.callingbox.webhook;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that is a second later each time it is read. */
final class TickingClock {

  private TickingClock() {}

  static Clock create() {
    AtomicLong seconds = new AtomicLong(1_800_000_000L);
    InstantSource source = () -> Instant.ofEpochSecond(seconds.incrementAndGet());
    return source.withZone(ZoneOffset.UTC);
  }
}
