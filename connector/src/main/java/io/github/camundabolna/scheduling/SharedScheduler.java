package io.github.camundabolna.scheduling;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Repeats any number of tasks on a fixed number of daemon threads, which end while nothing runs.
 * Tasks whose last run was slow share threads of their own, so a vendor that hangs for some of them
 * doesn't delay the others. Platform threads: a virtual thread that waits in {@code synchronized}
 * code would hold one of the JVM's few carriers on Java 21.
 */
public final class SharedScheduler implements TaskScheduler {

  /**
   * The scheduler of this process. The runtime creates each connector by itself, so there is no
   * other way to share threads. At most 17 threads; holds one entry for each running task.
   */
  public static final SharedScheduler OF_THIS_PROCESS =
      new SharedScheduler("bolna", 8, Timings.SLOW_TASK);

  private final ScheduledThreadPoolExecutor timer;
  private final ThreadPoolExecutor quick;
  private final ThreadPoolExecutor slow;
  private final Duration slowAfter;

  /**
   * @param name begins the name of each thread
   * @param threads at most, for quick tasks and again for slow ones
   * @param slowAfter how long a slow run takes at least
   */
  public SharedScheduler(String name, int threads, Duration slowAfter) {
    this.timer = new ScheduledThreadPoolExecutor(1, daemons(name + "-timer"));
    this.timer.setRemoveOnCancelPolicy(true);
    this.timer.setKeepAliveTime(Timings.IDLE_THREAD.toMillis(), TimeUnit.MILLISECONDS);
    this.timer.allowCoreThreadTimeOut(true);
    this.quick = pool(name + "-round-", threads);
    this.slow = pool(name + "-slow-round-", threads);
    this.slowAfter = slowAfter;
  }

  /** Its queue holds each task once at most. */
  private static ThreadPoolExecutor pool(String name, int threads) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            Timings.IDLE_THREAD.toMillis(),
            TimeUnit.MILLISECONDS,
            new LinkedBlockingQueue<>(),
            daemons(name));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  private static ThreadFactory daemons(String name) {
    return Thread.ofPlatform().daemon().name(name, 0).factory();
  }

  @Override
  public RepeatingTask start(Duration afterFailure, Supplier<Optional<Duration>> body) {
    ScheduledTask task = new ScheduledTask(this, afterFailure, body);
    task.runWithin(Duration.ZERO);
    return task;
  }

  ScheduledThreadPoolExecutor timer() {
    return timer;
  }

  /** Returns the threads for a task whose last run took that long. */
  ThreadPoolExecutor threads(Duration lastDuration) {
    return lastDuration.compareTo(slowAfter) < 0 ? quick : slow;
  }
}
