package io.github.camundabolna.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How a thread lets time pass. */
public interface Pause {

  /** Really. */
  Pause REAL = time -> TimeUnit.NANOSECONDS.sleep(time.toNanos());

  /**
   * @throws InterruptedException if the process shall end
   */
  void of(Duration time) throws InterruptedException;
}
