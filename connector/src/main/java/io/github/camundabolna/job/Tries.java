package io.github.camundabolna.job;

import io.github.camundabolna.client.Pause;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Does the same a few times, a second apart, until something comes of it. */
public record Tries(Pause pause) {

  private static final Duration BETWEEN = Duration.ofSeconds(1);

  /**
   * @param attempt empty if it should be tried again
   * @return empty if nothing came of the last try, or the process ends
   */
  public <T> Optional<T> upTo(int times, Supplier<Optional<T>> attempt) {
    Optional<T> result = attempt.get();
    for (int i = 1; i < times && result.isEmpty() && rested(); i++) {
      result = attempt.get();
    }
    return result;
  }

  private boolean rested() {
    try {
      pause.of(BETWEEN);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
