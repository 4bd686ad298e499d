package io.github.camundabolna.poll;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rounds on a thread of their own, which keeps no JVM alive. */
final class OwnThread implements Rounds {

  private static final Logger LOG = LoggerFactory.getLogger(OwnThread.class);

  static final String NAME = "bolna-batch-wait";

  @Override
  public void start(Duration pause, BooleanSupplier round) {
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread made = new Thread(task, NAME);
              made.setDaemon(true);
              return made;
            });
    Runnable once =
        () -> {
          if (!survives(round)) {
            thread.shutdown();
          }
        };
    thread.scheduleWithFixedDelay(once, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What is thrown to the executor ends the rounds without a word. */
  private static boolean survives(BooleanSupplier round) {
    try {
      return round.getAsBoolean();
    } catch (Throwable e) {
      LOG.error("A round of waiting for batches broke; the next one comes", e);
      return true;
    }
  }
}
