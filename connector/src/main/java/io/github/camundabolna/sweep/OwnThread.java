package io.github.camundabolna.sweep;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Rounds on a thread of their own, which keeps no JVM alive: a runtime ends without notice. */
public final class OwnThread implements Rounds {

  @Override
  public Runnable start(Supplier<Duration> round) {
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("bolna-sweep").factory());
    thread.execute(() -> next(thread, round));
    return thread::shutdownNow;
  }

  /** A thread that was stopped meanwhile refuses the next round, which ends it. */
  private static void next(ScheduledExecutorService thread, Supplier<Duration> round) {
    Duration pause = round.get();
    thread.schedule(() -> next(thread, round), pause.toMillis(), TimeUnit.MILLISECONDS);
  }
}
