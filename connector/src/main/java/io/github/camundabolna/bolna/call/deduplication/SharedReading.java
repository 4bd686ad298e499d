package io.github.camundabolna.bolna.call.deduplication;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Reason;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one job read for all others, which don't wait for long, because other connectors need their
 * threads. Not a monitor: on Java 21, a virtual thread that waits in one pins its carrier.
 */
final class SharedReading {

  private static final Duration BACK_OFF = Duration.ofSeconds(5);

  private final ReentrantLock lock = new ReentrantLock();

  /**
   * Waits for the job that reads.
   *
   * @throws ApiException with {@link Reason#PROGRESS} if it reads for longer
   */
  void begin(Duration patience) {
    try {
      if (lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw ApiException.heldBack(
        Reason.PROGRESS, "Another job is still reading the calls", BACK_OFF);
  }

  void end() {
    lock.unlock();
  }
}
