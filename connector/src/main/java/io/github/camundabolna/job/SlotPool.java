package io.github.camundabolna.job;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.Vendor;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A pool of slots. While another vendor has jobs too, a vendor has at most half of them, rounded
 * up. A vendor without competition has all. Thread-safe.
 */
final class SlotPool {

  /** If no job has ended for this long, none is likely to end soon. */
  private static final Duration STANDSTILL = Duration.ofSeconds(1);

  /** Longer than the pause before a retry, so that a vendor that was refused finds room. */
  private static final Duration COMPETES = Duration.ofMinutes(10);

  private static final Duration BACK_OFF = Duration.ofSeconds(5);

  private final int count;
  private final int mostWaiting;
  private final Duration longestWait;
  private final LongSupplier nanoTime;

  /** Not a monitor, because one would block the carrier of a virtual thread. */
  private final ReentrantLock lock = new ReentrantLock();

  private final Condition released = lock.newCondition();
  private final Map<String, Integer> running = new HashMap<>();
  private final Map<String, Long> lastRequest = new HashMap<>();
  private final Map<String, Long> lastMove = new HashMap<>();
  private int waiting;

  /**
   * Creates a pool.
   *
   * @param count how many jobs at once
   * @param mostWaiting how many more may wait for a slot, because a waiting one takes a thread, too
   */
  SlotPool(int count, int mostWaiting, Duration longestWait, LongSupplier nanoTime) {
    this.count = count;
    this.mostWaiting = mostWaiting;
    this.longestWait = longestWait;
    this.nanoTime = nanoTime;
  }

  <T> T use(Vendor vendor, Supplier<T> work) {
    acquire(vendor.name());
    try {
      return work.get();
    } finally {
      release(vendor.name());
    }
  }

  private void acquire(String vendor) {
    lock.lock();
    try {
      lastRequest.put(vendor, nanoTime.getAsLong());
      if (!isFree(vendor) && !becomesFree(vendor)) {
        throw refusal(standsStill(vendor) ? Reason.OUTAGE : Reason.LIMIT);
      }
      running.merge(vendor, 1, Integer::sum);
      lastMove.put(vendor, nanoTime.getAsLong());
    } finally {
      lock.unlock();
    }
  }

  private void release(String vendor) {
    lock.lock();
    try {
      running.merge(vendor, -1, Integer::sum);
      lastMove.put(vendor, nanoTime.getAsLong());
      released.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean isFree(String vendor) {
    int all = running.values().stream().mapToInt(Integer::intValue).sum();
    return all < count && !hasItsMost(vendor);
  }

  private boolean hasItsMost(String vendor) {
    int most = hasCompetitor(vendor) ? count - count / 2 : count;
    return running.getOrDefault(vendor, 0) >= most;
  }

  private boolean hasCompetitor(String vendor) {
    long now = nanoTime.getAsLong();
    return lastRequest.entrySet().stream()
        .anyMatch(
            each ->
                !each.getKey().equals(vendor)
                    && (running.getOrDefault(each.getKey(), 0) > 0
                        || now - each.getValue() <= COMPETES.toNanos()));
  }

  /** Returns whether the jobs whose slots it needs don't end: its own, or those of all vendors. */
  private boolean standsStill(String vendor) {
    long now = nanoTime.getAsLong();
    return lastMove.entrySet().stream()
        .filter(each -> !hasItsMost(vendor) || each.getKey().equals(vendor))
        .noneMatch(each -> now - each.getValue() <= STANDSTILL.toNanos());
  }

  /** Waits for a slot, unless none is likely to become free, or enough jobs wait. */
  private boolean becomesFree(String vendor) {
    if (standsStill(vendor) || waiting >= mostWaiting) {
      return false;
    }
    waiting++;
    try {
      long left = longestWait.toNanos();
      while (left > 0 && !isFree(vendor)) {
        left = released.awaitNanos(left);
      }
      return isFree(vendor);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      waiting--;
    }
  }

  /** Names the vendor with the most slots, because that one is slow. */
  private ApiException refusal(Reason reason) {
    Map.Entry<String, Integer> slowest =
        running.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    return ApiException.heldBack(
        reason,
        "The request was not sent: %d other requests are waiting for %s, which responds slowly"
            .formatted(slowest.getValue(), slowest.getKey()),
        BACK_OFF);
  }
}
