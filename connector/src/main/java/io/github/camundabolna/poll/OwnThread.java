package io.github.camundabolna.poll;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rounds on a thread of their own, which keeps no JVM alive. */
final class OwnThread implements Rounds {

  private static final Logger LOG = LoggerFactory.getLogger(OwnThread.class);

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
    thread.scheduleWithFixedDelay(() -> survive(round), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    return thread::shutdownNow;
  }

  /** What is thrown to the executor ends the rounds without a word. */
  private static void survive(Runnable round) {
    try {
      round.run();
    } catch (Throwable e) {
      LOG.error("A round of waiting for batches broke; the next one comes", e);
    }
  }
}
