package io.github.camundabolna.benchmarks.waiting;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * The pauses of timer loops. They are so long that all instances together look about 33 times a
 * second, which a runtime can keep up with: figures are per look, however many there were.
 *
 * @param instances how many loops there are
 * @param shortest pause of each, if there are few
 */
record LoopPause(int instances, Duration shortest) {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(30);

  /** Returns the pause of each loop. */
  Duration usual() {
    return Collections.max(List.of(shortest, BETWEEN_LOOKS.multipliedBy(instances)));
  }

  /** Returns the first pause of a loop, so that they look one after the other. */
  Duration first(int instance) {
    return Duration.ofMillis(usual().toMillis() * (instance + 1) / instances);
  }
}
