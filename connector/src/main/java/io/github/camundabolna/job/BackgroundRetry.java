package io.github.camundabolna.job;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats something a few times, a second apart, outside of the job that wants it: a job's thread
 * is needed by others.
 */
public record BackgroundRetry(Schedule schedule) {

  private static final Logger LOG = LoggerFactory.getLogger(BackgroundRetry.class);

  /** Runs tasks later, in another thread. */
  public interface Schedule {
    void after(Duration time, Runnable task);
  }

  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private static final int MOST_TASKS = 1_000;

  /**
   * Creates one with a thread of its own, which ends when nothing was left for a minute. Beyond
   * {@value #MOST_TASKS} tasks, nothing is repeated.
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
   * Tries for the first time a second from now.
   *
   * @param action says whether it is done; what it throws counts as not done
   * @param givenUp runs when the last try has failed
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
