package io.github.camundabolna.benchmarks.stack;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits until a condition is true. */
public final class ConditionWait {

  private static final long PAUSE_MILLIS = 50;

  private ConditionWait() {}

  /**
   * Waits.
   *
   * @return whether the condition became true in time
   */
  public static boolean until(Duration atMost, BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - start > atMost.toNanos()) {
        return false;
      }
      pause();
    }
    return true;
  }

  private static void pause() {
    CompletableFuture.runAsync(
            () -> {}, CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS))
        .join();
  }
}
