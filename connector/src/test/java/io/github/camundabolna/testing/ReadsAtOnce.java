package io.github.camundabolna.testing;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts how many reads a fake API answers at once. From a given read on, it gives each some time
 * to become one of several. Not more, because other tests of this process may have all threads.
 */
public final class ReadsAtOnce {

  private final int from;
  private final AtomicInteger all = new AtomicInteger();
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final CountDownLatch reached = new CountDownLatch(1);

  /**
   * Creates a counter.
   *
   * @param from number of reads that are answered immediately
   */
  public ReadsAtOnce(int from) {
    this.from = from;
  }

  /** Runs while a read is answered. */
  public void read() {
    int now = running.incrementAndGet();
    most.accumulateAndGet(now, Math::max);
    if (now > 1) {
      reached.countDown();
    }
    try {
      if (all.incrementAndGet() > from) {
        reached.await(100, TimeUnit.MILLISECONDS);
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
