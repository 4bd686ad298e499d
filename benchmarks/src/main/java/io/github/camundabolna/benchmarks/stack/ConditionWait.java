package io.github.camundabolna.benchmarks.stack;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until a condition is true. */
public final class ConditionWait {

  private static final Duration PAUSE = Duration.ofMillis(50);

  private ConditionWait() {}

  /**
   * Waits for what the caller can't continue without.
   *
   * @param what the condition, such as {@code the runtime to be idle}
   * @throws IllegalStateException if it isn't true in time; names it
   */
  public static void require(String what, Duration atMost, BooleanSupplier condition) {
    if (!until(atMost, condition)) {
      throw new IllegalStateException(
          "Waited %d seconds for %s, without success".formatted(atMost.toSeconds(), what));
    }
  }

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

  /** Needs no other thread, because a wait must end even if all threads of a pool are busy. */
  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    }
  }
}
