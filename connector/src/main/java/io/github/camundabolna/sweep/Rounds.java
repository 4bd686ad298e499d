package io.github.camundabolna.sweep;

import java.time.Duration;
import java.util.function.Supplier;

/** Does something again and again until it is stopped, one time after the other. */
public interface Rounds {

  /**
   * @param round is done at once, and then after the pause that it answers with; it throws nothing
   * @return what ends it, without waiting for a round that is under way, which is interrupted
   */
  Runnable start(Supplier<Duration> round);
}
