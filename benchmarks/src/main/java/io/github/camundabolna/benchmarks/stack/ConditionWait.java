package io.github.camundabolna.benchmarks.stack;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;

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
    value(what, atMost, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  /**
   * Waits for a value.
   *
   * @param what the value, such as {@code the next look}
   * @throws IllegalStateException if there is none in time; names it
   */
  public static <T> T value(String what, Duration atMost, Supplier<Optional<T>> value) {
    try {
      return waiting(atMost).until(value::get, Optional::isPresent).orElseThrow();
    } catch (ConditionTimeoutException e) {
      throw new IllegalStateException(
          "Waited %d seconds for %s, without success".formatted(atMost.toSeconds(), what), e);
    }
  }

  /**
   * Waits.
   *
   * @return whether the condition became true in time
   */
  public static boolean until(Duration atMost, BooleanSupplier condition) {
    Callable<Boolean> asked = condition::getAsBoolean;
    try {
      waiting(atMost).until(asked);
      return true;
    } catch (ConditionTimeoutException e) {
      return false;
    }
  }

  private static ConditionFactory waiting(Duration atMost) {
    return await().pollDelay(Duration.ZERO).pollInterval(PAUSE).atMost(atMost);
  }
}
