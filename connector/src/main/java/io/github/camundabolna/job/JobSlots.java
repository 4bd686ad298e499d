package io.github.camundabolna.job;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.Vendor;
import io.github.camundabolna.settings.RuntimeEnvironment;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Limits how many jobs of one connector are worked on at once, so that a vendor that does not
 * answer leaves threads and memory of the runtime to other connectors. Safe for use by many
 * threads.
 *
 * <p>Runtimes of 8.8 have a few platform threads for all connectors; those from 8.9 on start a
 * virtual thread for each job, where a job that waits takes nothing from another.
 */
public final class JobSlots {

  private static final String THREADS = "camunda.client.execution-threads";

  private static final String THREADS_VARIABLE = "CAMUNDA_CLIENT_EXECUTIONTHREADS";

  /** What Camunda's own runtime sets. */
  private static final int USUAL_THREADS = 10;

  /** As many calls as the limits of requests let through at once. */
  private static final int CALLS = 50;

  /** A batch can hold a file of 20 MB. */
  private static final int BATCHES = 5;

  /** A platform thread that waits is missing elsewhere. */
  private static final Duration WAIT = Duration.ofMillis(200);

  private static final Duration WAIT_OF_A_VIRTUAL_THREAD = Duration.ofSeconds(1);

  /**
   * All connectors share it, as they share the runtime's threads: half of them, by the setting
   * {@code camunda.client.execution-threads}.
   */
  private static final SlotPool PLATFORM =
      new SlotPool(
          halfOfThreads(
              RuntimeEnvironment.settings().orElse(setting -> System.getenv(THREADS_VARIABLE))),
          WAIT,
          System::nanoTime);

  /** For connectors for calls in this process: the runtime creates each connector by itself. */
  public static final JobSlots OF_CALLS = new JobSlots(PLATFORM, virtual(CALLS));

  /** For connectors for batches in this process. */
  public static final JobSlots OF_BATCHES = new JobSlots(PLATFORM, virtual(BATCHES));

  private final SlotPool onPlatformThreads;
  private final SlotPool onVirtualThreads;

  /**
   * Creates slots for threads of both kinds.
   *
   * @param count how many jobs at once
   */
  public JobSlots(int count, LongSupplier nanoTime) {
    this(new SlotPool(count, WAIT, nanoTime), new SlotPool(count, WAIT, nanoTime));
  }

  JobSlots(SlotPool onPlatformThreads, SlotPool onVirtualThreads) {
    this.onPlatformThreads = onPlatformThreads;
    this.onVirtualThreads = onVirtualThreads;
  }

  private static SlotPool virtual(int count) {
    return new SlotPool(count, WAIT_OF_A_VIRTUAL_THREAD, System::nanoTime);
  }

  /** At least one; half of the usual if the setting is none. */
  static int halfOfThreads(UnaryOperator<String> settings) {
    String threads = settings.apply(THREADS);
    boolean isNumber = threads != null && threads.strip().matches("[1-9][0-9]{0,5}");
    return Math.max(1, (isNumber ? Integer.parseInt(threads.strip()) : USUAL_THREADS) / 2);
  }

  /**
   * Does the work in a slot.
   *
   * @param vendor that the work waits for
   * @throws ApiException with {@link Reason#OUTAGE} if none gets free soon: nothing was done
   */
  public <T> T use(Vendor vendor, Supplier<T> work) {
    return (Thread.currentThread().isVirtual() ? onVirtualThreads : onPlatformThreads)
        .use(vendor, work);
  }

  /** A number of slots, and how long a job waits for one. */
  static final class SlotPool {

    /** If no job has ended for so long, none is likely to end in the next moment. */
    private static final Duration STANDSTILL = Duration.ofSeconds(1);

    private static final Duration BACK_OFF = Duration.ofSeconds(5);

    private final int count;
    private final Duration longestWait;
    private final Semaphore free;
    private final LongSupplier nanoTime;
    private final AtomicLong lastMove;

    /**
     * @param count how many jobs at once
     */
    SlotPool(int count, Duration longestWait, LongSupplier nanoTime) {
      this.count = count;
      this.longestWait = longestWait;
      this.free = new Semaphore(count);
      this.nanoTime = nanoTime;
      this.lastMove = new AtomicLong(nanoTime.getAsLong());
    }

    private <T> T use(Vendor vendor, Supplier<T> work) {
      if (!acquired()) {
        throw ApiException.heldBack(
            Reason.OUTAGE,
            "The request was not sent: %d other requests are waiting for %s, which responds slowly"
                .formatted(count, vendor.name()),
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
        return !stands && free.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
