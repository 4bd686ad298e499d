package io.github.camundabolna.examples.engine.runtime;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Asks a question again and again, a tenth of a second apart, until the answer is yes. */
final class Retries {

  private static final long PAUSE_MILLIS = 100;

  private Retries() {}

  /** An I/O error counts as no; when time is up, the exception says what was waited for. */
  static void until(String what, Duration atMost, BooleanSupplier question) {
    var deadline = System.nanoTime() + atMost.toNanos();
    var later = CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    while (!ask(question, later)) {
      if (System.nanoTime() - deadline > 0) {
        throw new IllegalStateException(
            "Waited " + atMost.toSeconds() + " s for " + what, new TimeoutException());
      }
    }
  }

  private static boolean ask(BooleanSupplier question, Executor later) {
    try {
      return question.getAsBoolean() || CompletableFuture.supplyAsync(() -> false, later).join();
    } catch (UncheckedIOException e) {
      return CompletableFuture.supplyAsync(() -> false, later).join();
    } catch (CompletionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
