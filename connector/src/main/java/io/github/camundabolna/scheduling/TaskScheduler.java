package io.github.camundabolna.scheduling;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Repeats tasks. The runs of one task never overlap. */
public interface TaskScheduler {

  /**
   * Starts a task.
   *
   * @param afterFailure the pause after a run that throws, which doesn't end the task
   * @param run begins at once, and again after the pause that it returns; empty ends the task
   */
  RepeatingTask start(Duration afterFailure, Supplier<Optional<Duration>> run);

  /** A task that is repeated until it or its owner ends it. */
  interface RepeatingTask {

    /** Brings the next run forward: it begins after this time at the latest. */
    void runWithin(Duration time);

    /** Ends it, without waiting for a run in progress, which is interrupted. */
    void end();
  }
}
