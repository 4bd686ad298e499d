package io.github.camundabolna.testing;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts how many reads a fake API answers at once. From a given read on, it answers none until it
 * has as many as it expects.
 */
public final class ReadsAtOnce {

  private final int from;
  private final AtomicInteger all = new AtomicInteger();
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final int expected;
  private final CountDownLatch reached = new CountDownLatch(1);

  /**
   * Creates a counter.
   *
   * @param from number of reads that are answered immediately
   */
  public ReadsAtOnce(int from, int expected) {
    this.from = from;
    this.expected = expected;
  }

  /** Runs while a read is answered. */
  public void read() {
    int now = running.incrementAndGet();
    most.accumulateAndGet(now, Math::max);
    if (now >= expected) {
      reached.countDown();
    }
    try {
      if (all.incrementAndGet() > from) {
        reached.await(30, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      running.decrementAndGet();
    }
  }

  public int most() {
    return most.get();
  }
}
