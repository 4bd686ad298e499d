package io.github.camundabolna.simulator.time;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs tasks later, unless the simulator has been closed by then. */
public final class TaskScheduler {
  private final ScheduledExecutorService executor;

  public TaskScheduler(ScheduledExecutorService executor) {
    this.executor = executor;
  }

  /** Runs the task after the given time. */
  public void after(Duration delay, Runnable task) {
    if (!executor.isShutdown()) {
      executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }
  }
}
