package io.github.camundabolna.testing;

import io.github.camundabolna.scheduling.TaskScheduler;
import io.github.camundabolna.scheduling.TaskScheduler.RepeatingTask;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Runs a repeating task only when a test asks for it. */
public final class ManualTaskScheduler implements TaskScheduler {

  private Optional<Supplier<Optional<Duration>>> running = Optional.empty();

  @Override
  public RepeatingTask start(Duration afterFailure, Supplier<Optional<Duration>> task) {
    running = Optional.of(task);
    return new RepeatingTask() {
      @Override
      public void runWithin(Duration time) {}

      @Override
      public void end() {
        running = running.filter(other -> other != task);
      }
    };
  }

  public boolean isRunning() {
    return running.isPresent();
  }

  /**
   * @return the pause until the next run; empty if none follows
   */
  public Optional<Duration> runOnce() {
    Optional<Supplier<Optional<Duration>>> current = running;
    Optional<Duration> pause = current.flatMap(Supplier::get);
    // A task that ends may have started another.
    running = running.filter(task -> pause.isPresent() || task != current.get());
    return pause;
  }

  /** Runs the task and returns the pause; fails if no run follows. */
  public Duration runNext() {
    return runOnce().orElseThrow(() -> new IllegalStateException("no run follows"));
  }
}
