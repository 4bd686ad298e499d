package io.github.camundabolna.simulator.server;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Delays requests, at most until the simulator is closed. */
public final class RequestDelay {
  private final CountDownLatch closed = new CountDownLatch(1);

  /** Waits for the given time, or less if the simulator is closed. */
  void await(Duration duration) {
    try {
      closed.await(duration.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends all current and future delays. */
  void end() {
    closed.countDown();
  }
}
