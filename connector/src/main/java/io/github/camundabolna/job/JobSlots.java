package io.github.camundabolna.job;

import io.github.camundabolna.client.BolnaException;
import io.github.camundabolna.client.BolnaException.Reason;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Limits how many jobs of this jar are worked on at once, so that a Bolna that does not answer
 * leaves threads of the runtime to other connectors. Safe for use by many threads.
 */
public final class JobSlots {

  private static final String THREADS = "CAMUNDA_CLIENT_EXECUTIONTHREADS";

  /** What Camunda's own runtime sets. */
  private static final int USUAL_THREADS = 10;

  private static final Duration LONGEST_WAIT = Duration.ofMillis(200);

  /** If no job has ended for so long, none is likely to end in the next moment. */
  private static final Duration STANDSTILL = Duration.ofSeconds(1);

  private static final Duration BACK_OFF = Duration.ofSeconds(5);

  /**
   * Shared by both connectors: the runtime makes each by itself, and they share its threads. Half
   * of them, by the setting {@code CAMUNDA_CLIENT_EXECUTIONTHREADS}.
   */
  public static final JobSlots OF_THIS_PROCESS =
      new JobSlots(halfOfThreads(System::getenv), System::nanoTime);

  private final int count;
  private final Semaphore free;
  private final LongSupplier nanoTime;
  private final AtomicLong lastMove;

  /**
   * @param count how many jobs at once
   */
  public JobSlots(int count, LongSupplier nanoTime) {
    this.count = count;
    this.free = new Semaphore(count);
    this.nanoTime = nanoTime;
    this.lastMove = new AtomicLong(nanoTime.getAsLong());
  }

  /** At least one; half of the usual if the setting is none. */
  static int halfOfThreads(UnaryOperator<String> environment) {
    String threads = environment.apply(THREADS);
    boolean isNumber = threads != null && threads.strip().matches("[1-9][0-9]{0,5}");
    return Math.max(1, (isNumber ? Integer.parseInt(threads.strip()) : USUAL_THREADS) / 2);
  }

  /**
   * Does the work in a slot.
   *
   * @throws BolnaException with {@link Reason#OUTAGE} if none gets free soon: nothing was done
   */
  public <T> T use(Supplier<T> work) {
    if (!acquired()) {
      throw BolnaException.heldBack(
          Reason.OUTAGE,
          "The request was not sent: %d others are waiting for Bolna, which answers slowly"
              .formatted(count),
          BACK_OFF);
    }
    lastMove.set(nanoTime.getAsLong());
    try {
      return work.get();
    } finally {
      lastMove.set(nanoTime.getAsLong());
      free.release();
    }
  }

  private boolean acquired() {
    if (free.tryAcquire()) {
      return true;
    }
    try {
      boolean stands = nanoTime.getAsLong() - lastMove.get() > STANDSTILL.toNanos();
      return !stands && free.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
