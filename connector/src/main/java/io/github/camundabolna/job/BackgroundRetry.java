package io.github.camundabolna.job;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Repeats something a few times, a second apart, outside of the job that wants it: a job's thread
 * is needed by others.
 */
public record BackgroundRetry(Schedule schedule) {

  /** Runs tasks later, in another thread. */
  public interface Schedule {
    void after(Duration time, Runnable task);
  }

  private static final Duration BETWEEN = Duration.ofSeconds(1);

  /**
   * Tries for the first time a second from now.
   *
   * @param attempt says whether it is done; what it throws counts as not done
   * @param givenUp runs when the last attempt has failed
   */
  public void start(int times, BooleanSupplier attempt, Runnable givenUp) {
    schedule.after(BETWEEN, () -> attempt(times, attempt, givenUp));
  }

  private void attempt(int times, BooleanSupplier attempt, Runnable givenUp) {
    if (isDone(attempt)) {
      return;
    }
    if (times > 1) {
      start(times - 1, attempt, givenUp);
    } else {
      givenUp.run();
    }
  }

  private static boolean isDone(BooleanSupplier attempt) {
    try {
      return attempt.getAsBoolean();
    } catch (RuntimeException e) {
      return false;
    }
  }
}
