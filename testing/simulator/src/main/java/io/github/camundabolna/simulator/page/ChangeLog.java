package io.github.camundabolna.simulator.page;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Remembers what has changed, and in which order. Whatever changes again moves to the end, so that
 * a page that looks seldom reads everything once. Thread-safe.
 */
public final class ChangeLog {

  /** Not a monitor, because virtual threads wait here. */
  private final ReentrantLock lock = new ReentrantLock();

  private final Condition grown = lock.newCondition();
  private final NavigableMap<Long, Change> byNumber = new TreeMap<>();
  private final Map<Change, Long> numbers = new HashMap<>();
  private long last;

  /**
   * A part of the log.
   *
   * @param changes the oldest first
   * @param last number of the last of them, from which to continue
   * @param more whether others follow
   */
  public record Part(List<Change> changes, long last, boolean more) {}

  /** Records a change. */
  public void changed(Change change) {
    lock.lock();
    try {
      last++;
      Long before = numbers.put(change, last);
      if (before != null) {
        byNumber.remove(before);
      }
      byNumber.put(last, change);
      grown.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Forgets something that no longer exists. */
  void forget(Change change) {
    lock.lock();
    try {
      Long number = numbers.remove(change);
      if (number != null) {
        byNumber.remove(number);
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Returns what has changed since a part.
   *
   * @param number of the last change that is known; one of an earlier run counts as 0
   * @param wait how long to wait for a change
   */
  Part after(long number, int most, Duration wait) {
    lock.lock();
    try {
      long known = number > last ? 0 : number;
      await(known, wait);
      // The size of a tail map isn't asked for, because it would count all changes.
      List<Change> later =
          byNumber.tailMap(known, false).values().stream().limit(most + 1L).toList();
      boolean more = later.size() > most;
      List<Change> changes = more ? later.subList(0, most) : later;
      return new Part(changes, more ? numbers.get(changes.getLast()) : last, more);
    } finally {
      lock.unlock();
    }
  }

  private void await(long known, Duration wait) {
    try {
      long left = wait.toNanos();
      while (last <= known && left > 0) {
        left = grown.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
