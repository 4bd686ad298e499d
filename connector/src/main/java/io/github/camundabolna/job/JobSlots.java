package io.github.camundabolna.job;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.Vendor;
import io.github.camundabolna.settings.RuntimeEnvironment;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Limits the number of concurrent jobs of a connector, so that a slow vendor leaves threads and
 * memory to other connectors, and slots to other vendors. Thread-safe.
 *
 * <p>8.8 runtimes have a few platform threads for all connectors. Newer runtimes start a virtual
 * thread per job, where a waiting job doesn't block others.
 */
public final class JobSlots {

  private static final String THREADS = "camunda.client.execution-threads";

  private static final String THREADS_VARIABLE = "CAMUNDA_CLIENT_EXECUTIONTHREADS";

  /** The default of Camunda's runtime. */
  private static final int USUAL_THREADS = 10;

  /** As many calls as the rate limits admit at once. */
  private static final int CALLS = 50;

  /** A batch can hold a 20 MB file in memory. */
  private static final int BATCHES = 5;

  /** Set-up is rare, and its documents can hold tens of megabytes in memory. */
  private static final int SETUPS = 10;

  /** A waiting platform thread blocks other jobs. */
  private static final Duration WAIT = Duration.ofMillis(200);

  private static final Duration WAIT_OF_A_VIRTUAL_THREAD = Duration.ofSeconds(1);

  /**
   * Shared by all connectors, like the runtime's threads: half of the setting {@code
   * camunda.client.execution-threads}.
   */
  private static final SlotPool PLATFORM =
      onPlatformThreads(
          halfOfThreads(
              RuntimeEnvironment.settings().orElse(setting -> System.getenv(THREADS_VARIABLE))),
          System::nanoTime);

  /** Shared by call connectors, because the runtime creates each connector separately. */
  public static final JobSlots OF_CALLS = new JobSlots(PLATFORM, virtual(CALLS));

  /** Shared by batch connectors. */
  public static final JobSlots OF_BATCHES = new JobSlots(PLATFORM, virtual(BATCHES));

  /** Shared by connectors that set up agents, numbers, and whatever else calls need. */
  public static final JobSlots OF_SETUPS = new JobSlots(PLATFORM, virtual(SETUPS));

  private final SlotPool onPlatformThreads;
  private final SlotPool onVirtualThreads;

  /**
   * Creates slots for threads of both kinds.
   *
   * @param count number of concurrent jobs
   */
  public JobSlots(int count, LongSupplier nanoTime) {
    this(onPlatformThreads(count, nanoTime), onPlatformThreads(count, nanoTime));
  }

  JobSlots(SlotPool onPlatformThreads, SlotPool onVirtualThreads) {
    this.onPlatformThreads = onPlatformThreads;
    this.onVirtualThreads = onVirtualThreads;
  }

  /** Leaves at least a quarter of the threads to other connectors, even if many jobs wait. */
  private static SlotPool onPlatformThreads(int count, LongSupplier nanoTime) {
    return new SlotPool(count, Math.max(1, count / 2), WAIT, nanoTime);
  }

  private static SlotPool virtual(int count) {
    return new SlotPool(count, Integer.MAX_VALUE, WAIT_OF_A_VIRTUAL_THREAD, System::nanoTime);
  }

  /** Returns half of the threads, at least one; half of the default if the setting is invalid. */
  static int halfOfThreads(UnaryOperator<String> settings) {
    String threads = settings.apply(THREADS);
    boolean isNumber = threads != null && threads.strip().matches("[1-9][0-9]{0,5}");
    return Math.max(1, (isNumber ? Integer.parseInt(threads.strip()) : USUAL_THREADS) / 2);
  }

  /**
   * Runs work in a slot.
   *
   * @param vendor that the work waits for
   * @throws ApiException if no slot is free soon, and nothing was done: with {@link Reason#LIMIT}
   *     while other jobs end, or with {@link Reason#OUTAGE} if none has ended for a second
   */
  public <T> T use(Vendor vendor, Supplier<T> work) {
    return (Thread.currentThread().isVirtual() ? onVirtualThreads : onPlatformThreads)
        .use(vendor, work);
  }
}
