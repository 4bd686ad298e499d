package io.github.camundabolna.poll;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Does something again and again, one time after the other. */
interface Rounds {

  /**
   * @param round is done at once, and then after each pause, until it says that no other shall
   *     follow; what it throws ends nothing
   */
  void start(Duration pause, BooleanSupplier round);
}
