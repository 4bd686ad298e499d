package io.github.camundabolna.simulator.phone;

import io.github.camundabolna.simulator.time.TaskScheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * The phone on the simulator's page. It rings only while a page is open; otherwise, its numbers
 * behave like any others, so that programs can use them.
 */
public final class BrowserPhone {

  /** How long a call rings. Longer than the page takes from one request to the next. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Clock clock;
  private final TaskScheduler scheduler;
  private volatile Instant lastSeen = Instant.MIN;

  public BrowserPhone(Clock clock, TaskScheduler scheduler) {
    this.clock = clock;
    this.scheduler = scheduler;
  }

  /** Records that a page is open. */
  public void seen() {
    lastSeen = clock.instant();
  }

  /** Returns whether a call to the phone can ring. */
  public boolean isOpen() {
    return lastSeen.isAfter(clock.instant().minus(PATIENCE));
  }

  /** Stops ringing after a minute. */
  public void ring(Runnable stop) {
    scheduler.after(PATIENCE, stop);
  }

  /** Hangs up once the page is closed; until then, a person may talk for as long as they like. */
  public void talk(BooleanSupplier talks, Runnable hangUp) {
    scheduler.after(
        PATIENCE,
        () -> {
          if (!isOpen()) {
            hangUp.run();
          } else if (talks.getAsBoolean()) {
            talk(talks, hangUp);
          }
        });
  }
}
