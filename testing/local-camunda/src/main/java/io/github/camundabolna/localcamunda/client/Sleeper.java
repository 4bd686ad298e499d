package io.github.camundabolna.localcamunda.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Pauses the program; tests replace it so that they need not wait. */
public interface Sleeper {

  /** Waits in real time, in the caller's thread: a pool's may all be busy. */
  Sleeper SYSTEM =
      time -> {
        try {
          TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException("interrupted while waiting", e);
        }
      };

  /** Returns after the given time. */
  void sleep(Duration time);
}
