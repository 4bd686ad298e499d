package io.github.camundabolna.localcamunda.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Pauses the program; tests replace it so that they need not wait. */
public interface Sleeper {

  /** Waits in real time. */
  Sleeper SYSTEM =
      time ->
          CompletableFuture.runAsync(
                  () -> {},
                  CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS))
              .join();

  /** Returns after the given time. */
  void sleep(Duration time);
}
