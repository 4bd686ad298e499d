package io.github.camundabolna.poll;

import java.time.Duration;

/** Does something again and again until it is stopped, one time after the other. */
interface Rounds {

  /**
   * @param round is done at once, and then after each pause; what it throws ends nothing
   * @return what ends it, without waiting for a round that is under way, which is interrupted
   */
  Runnable start(Duration pause, Runnable round);
}
