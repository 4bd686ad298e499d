package io.github.camundabolna.round;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rounds on a thread of their own, which keeps no JVM alive: a runtime ends without notice.
 *
 * @param name of the thread
 */
public record OwnThread(String name) implements Rounds {

  private static final Logger LOG = LoggerFactory.getLogger(OwnThread.class);

  @Override
  public Runnable start(Duration afterFailure, Supplier<Optional<Duration>> round) {
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name(name).factory());
    thread.execute(() -> next(thread, () -> survive(round, afterFailure)));
    return thread::shutdownNow;
  }

  /** A thread that was stopped meanwhile refuses the next round, which ends it. */
  private static void next(ScheduledExecutorService thread, Supplier<Optional<Duration>> round) {
    round
        .get()
        .ifPresentOrElse(
            pause ->
                thread.schedule(() -> next(thread, round), pause.toMillis(), TimeUnit.MILLISECONDS),
            thread::shutdown);
  }

  /** Catches everything: a thread that throws to its executor never comes back. */
  private Optional<Duration> survive(Supplier<Optional<Duration>> round, Duration afterFailure) {
    try {
      return round.get();
    } catch (Throwable e) {
      LOG.error("A round of {} broke; the next one comes", name, e);
      return Optional.of(afterFailure);
    }
  }
}
