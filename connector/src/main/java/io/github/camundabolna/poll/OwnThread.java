package io.github.camundabolna.poll;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Rounds on a thread of their own, which keeps no JVM alive. */
final class OwnThread implements Rounds {

  static final String NAME = "bolna-batch-wait";

  @Override
  public Runnable start(Duration pause, Runnable round) {
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread made = new Thread(task, NAME);
              made.setDaemon(true);
              return made;
            });
    thread.scheduleWithFixedDelay(round, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    return thread::shutdownNow;
  }
}
