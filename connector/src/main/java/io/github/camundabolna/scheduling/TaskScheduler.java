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
   * @param run runs immediately, and again after the pause that it returns; empty ends the task
   */
  RepeatingTask start(Duration afterFailure, Supplier<Optional<Duration>> run);

  /** A task that repeats until it or its owner ends it. */
  interface RepeatingTask {

    /** Brings the next run forward to at most this time from now. */
    void runWithin(Duration time);

    /** Ends the task, and interrupts a run in progress without waiting for it. */
    void end();
  }
}
