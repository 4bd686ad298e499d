package io.github.camundabolna.demo;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Lets the program wait, so that a test need not. */
public interface Sleeper {

  /** Waits by the system's clock. */
  Sleeper SYSTEM =
      time ->
          CompletableFuture.runAsync(
                  () -> {},
                  CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS))
              .join();

  /** Returns after that time. */
  void sleep(Duration time);
}
