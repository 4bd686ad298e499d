package io.github.camundabolna.job;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats an action a few times, a second apart, outside of its job, because other jobs need the
 * thread.
 */
public record BackgroundRetry(Schedule schedule) {

  private static final Logger LOG = LoggerFactory.getLogger(BackgroundRetry.class);

  /** Runs tasks later in another thread. */
  public interface Schedule {
    void after(Duration time, Runnable task);
  }

  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private static final int MOST_TASKS = 1_000;

  /**
   * Creates one with its own thread, which ends after an idle minute. Skips repetitions beyond
   * {@value #MOST_TASKS} tasks.
   */
  public static BackgroundRetry inThread(String name) {
    ScheduledThreadPoolExecutor executor =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
    executor.setKeepAliveTime(1, TimeUnit.MINUTES);
    executor.allowCoreThreadTimeOut(true);
    return new BackgroundRetry((time, task) -> schedule(executor, time, task));
  }

  private static void schedule(ScheduledThreadPoolExecutor executor, Duration time, Runnable task) {
    if (executor.getQueue().size() >= MOST_TASKS) {
      LOG.warn("More than {} checks for duplicates are pending; skipping one", MOST_TASKS);
      return;
    }
    executor.schedule(task, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Starts the first run in a second.
   *
   * @param action returns whether it's done; an exception counts as not done
   * @param givenUp runs after the last failure
   */
  public void start(int times, BooleanSupplier action, Runnable givenUp) {
    schedule.after(BETWEEN, () -> run(times, action, givenUp));
  }

  private void run(int times, BooleanSupplier action, Runnable givenUp) {
    if (isDone(action)) {
      return;
    }
    if (times > 1) {
      start(times - 1, action, givenUp);
    } else {
      givenUp.run();
    }
  }

  private static boolean isDone(BooleanSupplier action) {
    try {
      return action.getAsBoolean();
    } catch (RuntimeException e) {
      return false;
    }
  }
}
