package io.github.camundabolna.simulator.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds requests up, at the longest until the simulator is closed. */
final class RequestDelay {
  private final CountDownLatch over = new CountDownLatch(1);

  /** Returns after that time, or when all pauses are ended; true if it was the time. */
  boolean hold(Duration duration) {
    try {
      return !over.await(duration.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Ends all pauses, now and later. */
  void end() {
    over.countDown();
  }
}
