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
}
