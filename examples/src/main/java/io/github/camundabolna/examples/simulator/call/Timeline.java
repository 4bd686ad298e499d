package io.github.camundabolna.examples.simulator.call;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does things later; once closed, it forgets them. */
public final class Timeline {
  private final ScheduledExecutorService executor;

  public Timeline(ScheduledExecutorService executor) {
    this.executor = executor;
  }

  /** Runs the task after that time, unless the simulator has been closed by then. */
  public void after(Duration delay, Runnable task) {
    if (!executor.isShutdown()) {
      executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }
  }
}
