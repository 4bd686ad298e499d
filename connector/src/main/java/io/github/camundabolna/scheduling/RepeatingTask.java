package io.github.camundabolna.scheduling;

import java.time.Duration;

/** A task that {@link TaskScheduler} repeats, until it or its owner ends it. */
public interface RepeatingTask {

  /** Brings the next round forward: it begins after this time at the latest. */
  void runWithin(Duration time);

  /** Ends it, without waiting for a round that is running; that one is interrupted. */
  void end();
}
