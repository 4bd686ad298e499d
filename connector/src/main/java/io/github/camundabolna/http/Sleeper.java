package io.github.camundabolna.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Pauses a thread. */
public interface Sleeper {

  Sleeper SYSTEM = time -> TimeUnit.NANOSECONDS.sleep(time.toNanos());

  /**
   * Returns after the time has passed.
   *
   * @throws InterruptedException if the runtime shuts down
   */
  void sleep(Duration time) throws InterruptedException;
}
