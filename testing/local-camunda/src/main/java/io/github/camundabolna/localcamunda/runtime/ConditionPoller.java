package io.github.camundabolna.localcamunda.runtime;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Polls a condition every 100 ms until it is true. */
final class ConditionPoller {

  private static final Duration PAUSE = Duration.ofMillis(100);

  private ConditionPoller() {}

  /**
   * Waits; an I/O error counts as false, and a timeout is an exception that names the condition.
   */
  static void await(String what, Duration atMost, BooleanSupplier condition) {
    var start = System.nanoTime();
    while (!test(condition)) {
      if (System.nanoTime() - start > atMost.toNanos()) {
        throw new IllegalStateException(
            "Waited %d seconds for %s, without success. This machine may be too busy: close other programs and try again. The log may say more."
                .formatted(atMost.toSeconds(), what));
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private static boolean test(BooleanSupplier condition) {
    try {
      return condition.getAsBoolean();
    } catch (UncheckedIOException e) {
      return false;
    }
  }
}
