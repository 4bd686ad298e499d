package io.github.camundabolna.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How a thread lets time pass. */
public interface Sleeper {

  /** Really. */
  Sleeper REAL = time -> TimeUnit.NANOSECONDS.sleep(time.toNanos());

  /**
   * @throws InterruptedException if the process shall end
   */
  void of(Duration time) throws InterruptedException;
}
