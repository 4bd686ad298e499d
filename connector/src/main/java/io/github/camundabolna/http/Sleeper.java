package io.github.camundabolna.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Lets time pass in a thread. */
public interface Sleeper {

  Sleeper SYSTEM = time -> TimeUnit.NANOSECONDS.sleep(time.toNanos());

  /**
   * Returns when the time has passed.
   *
   * @throws InterruptedException if the process ends
   */
  void sleep(Duration time) throws InterruptedException;
}
