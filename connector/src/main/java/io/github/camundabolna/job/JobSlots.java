package io.github.camundabolna.job;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.Vendor;
import io.github.camundabolna.job.SlotPool.Size;
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

  /** Shared by all connectors, like the runtime's threads. */
  private static final SlotPool PLATFORM =
      platform(
          threads(RuntimeEnvironment.settings().orElse(setting -> System.getenv(THREADS_VARIABLE))),
          System::nanoTime);

  /** Shared by call connectors, because the runtime creates each connector separately. */
  public static final JobSlots OF_CALLS = new JobSlots(PLATFORM, virtual(CALLS), true);

  /** Shared by batch connectors. */
  public static final JobSlots OF_BATCHES = new JobSlots(PLATFORM, virtual(BATCHES), false);

  /** Shared by connectors that set up agents, numbers, and whatever else calls need. */
  public static final JobSlots OF_SETUPS = new JobSlots(PLATFORM, virtual(SETUPS), false);

  private final SlotPool onPlatformThreads;
  private final SlotPool onVirtualThreads;
  private final boolean areShort;

  /**
   * Creates slots for threads of both kinds.
   *
   * @param count number of concurrent jobs
   */
  public JobSlots(int count, LongSupplier nanoTime) {
    this(
        new SlotPool(Size.fixed(count, half(count)), WAIT, nanoTime),
        new SlotPool(Size.fixed(count, half(count)), WAIT, nanoTime),
        true);
  }

  /**
   * Creates slots in pools.
   *
   * @param areShort whether the jobs take no longer than the vendor needs to respond
   */
  JobSlots(SlotPool onPlatformThreads, SlotPool onVirtualThreads, boolean areShort) {
    this.onPlatformThreads = onPlatformThreads;
    this.onVirtualThreads = onVirtualThreads;
    this.areShort = areShort;
  }

  /**
   * Creates a pool for platform threads: half of them, or all but one for a vendor that responds
   * quickly. At least a quarter is left to other connectors while a vendor is slow.
   */
  static SlotPool platform(int threads, LongSupplier nanoTime) {
    int usual = half(threads);
    int most = Math.max(usual, threads - 1);
    return new SlotPool(new Size(usual, most, half(usual), most), WAIT, nanoTime);
  }

  private static SlotPool virtual(int count) {
    return new SlotPool(
        Size.fixed(count, Integer.MAX_VALUE), WAIT_OF_A_VIRTUAL_THREAD, System::nanoTime);
  }

  private static int half(int count) {
    return Math.max(1, count / 2);
  }

  /** Returns the runtime's threads; the default if the setting is missing or invalid. */
  static int threads(UnaryOperator<String> settings) {
    String threads = settings.apply(THREADS);
    boolean isNumber = threads != null && threads.strip().matches("[1-9][0-9]{0,5}");
    return isNumber ? Integer.parseInt(threads.strip()) : USUAL_THREADS;
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
        .use(vendor, areShort, work);
  }
}
