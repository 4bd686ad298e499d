package io.github.camundabolna.scheduling;

import java.time.Duration;

/** A task that {@link TaskScheduler} repeats, until it or its owner ends it. */
public interface RepeatingTask {

  /** Brings the next run forward: it begins after this time at the latest. */
  void runWithin(Duration time);

  /** Ends it, without waiting for a run in progress, which is interrupted. */
  void end();
}
