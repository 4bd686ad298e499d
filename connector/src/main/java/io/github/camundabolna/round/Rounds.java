package io.github.camundabolna.round;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Does something again and again, one time after the other. */
public interface Rounds {

  /**
   * @param afterFailure the pause after a round that threw something, which ends nothing
   * @param round is done at once, and then after the pause that it answers with; empty if no other
   *     shall follow
   * @return what ends it, without waiting for a round that is under way, which is interrupted
   */
  Runnable start(Duration afterFailure, Supplier<Optional<Duration>> round);
}
