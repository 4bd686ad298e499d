package io.github.camundabolna.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one thread read for all others, each in its turn. Not a monitor: on Java 21, a virtual
 * thread that waits in one pins its carrier.
 */
public final class SharedReading {

  private final ReentrantLock lock = new ReentrantLock(true);

  /**
   * Waits for the thread that reads. If it succeeds, {@link #end} must follow.
   *
   * @param patience how long to wait at most
   * @return false if another thread still reads, or if this one was interrupted
   */
  public boolean begin(Duration patience) {
    try {
      return lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  public void end() {
    lock.unlock();
  }
}
