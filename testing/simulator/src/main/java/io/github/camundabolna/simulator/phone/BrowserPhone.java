package io.github.camundabolna.simulator.phone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The phone on the simulator's page. It rings only while a page is open; otherwise, its numbers
 * behave like any others, so that programs can use them.
 */
public final class BrowserPhone {

  /** Longer than the page takes from one request to the next. */
  private static final Duration OPEN = Duration.ofMinutes(1);

  private final Clock clock;
  private volatile Instant lastSeen = Instant.MIN;

  public BrowserPhone(Clock clock) {
    this.clock = clock;
  }

  /** Records that a page is open. */
  public void seen() {
    lastSeen = clock.instant();
  }

  /** Returns whether a call to the phone can ring. */
  public boolean isOpen() {
    return lastSeen.isAfter(clock.instant().minus(OPEN));
  }
}
