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
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Clock clock;
  private final Duration patience;
  private volatile Instant lastSeen = Instant.MIN;

  /** Creates a phone with the usual patience of a minute. */
  public BrowserPhone(Clock clock) {
    this(clock, PATIENCE);
  }

  /**
   * Creates a phone.
   *
   * @param patience how long a call rings, and how long a page without a request counts as open
   */
  public BrowserPhone(Clock clock, Duration patience) {
    this.clock = clock;
    this.patience = patience;
  }

  /** Returns how long a call rings, and after which time a closed page ends a conversation. */
  public Duration patience() {
    return patience;
  }

  /** Records that a page is open. */
  public void seen() {
    lastSeen = clock.instant();
  }

  /** Returns whether a call to the phone can ring. */
  public boolean isOpen() {
    return lastSeen.isAfter(clock.instant().minus(patience));
  }
}
