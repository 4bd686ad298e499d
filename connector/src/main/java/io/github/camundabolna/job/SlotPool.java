package io.github.camundabolna.job;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.Vendor;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A number of slots, and how long a job waits for one. Safe for use by many threads. */
final class SlotPool {

  /** If no job has ended for so long, none is likely to end in the next moment. */
  private static final Duration STANDSTILL = Duration.ofSeconds(1);

  private static final Duration BACK_OFF = Duration.ofSeconds(5);

  private final int count;
  private final Duration longestWait;
  private final Semaphore free;
  private final LongSupplier nanoTime;
  private final AtomicLong lastMove;

  /**
   * @param count how many jobs at once
   */
  SlotPool(int count, Duration longestWait, LongSupplier nanoTime) {
    this.count = count;
    this.longestWait = longestWait;
    this.free = new Semaphore(count);
    this.nanoTime = nanoTime;
    this.lastMove = new AtomicLong(nanoTime.getAsLong());
  }

  <T> T use(Vendor vendor, Supplier<T> work) {
    if (!acquired()) {
      throw ApiException.heldBack(
          Reason.OUTAGE,
          "The request was not sent: %d others are waiting for %s, which answers slowly"
              .formatted(count, vendor.name()),
          BACK_OFF);
    }
    lastMove.set(nanoTime.getAsLong());
    try {
      return work.get();
    } finally {
      lastMove.set(nanoTime.getAsLong());
      free.release();
    }
  }

  private boolean acquired() {
    if (free.tryAcquire()) {
      return true;
    }
    try {
      boolean stands = nanoTime.getAsLong() - lastMove.get() > STANDSTILL.toNanos();
      return !stands && free.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
