package io.github.camundabolna.scheduling;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats any number of tasks on a fixed number of daemon threads, which end while nothing runs.
 * Tasks whose last run was slow share threads of their own, so a vendor that hangs for some of them
 * doesn't delay the others. Platform threads: a virtual thread that waits in {@code synchronized}
 * code would hold one of the JVM's few carriers on Java 21.
 */
public final class SharedScheduler implements TaskScheduler {

  /**
   * The scheduler of this process, shared because the runtime creates each connector separately. At
   * most 17 threads; holds one entry per running task.
   */
  public static final SharedScheduler OF_THIS_PROCESS =
      new SharedScheduler("camunda-bolna", 8, Timings.SLOW_TASK);

  private static final Logger LOG = LoggerFactory.getLogger(SharedScheduler.class);

  private static final Duration NEVER = ChronoUnit.FOREVER.getDuration();

  private final ScheduledThreadPoolExecutor timer;
  private final ThreadPoolExecutor quick;
  private final ThreadPoolExecutor slow;
  private final Duration slowAfter;

  /**
   * Creates a scheduler.
   *
   * @param name prefix of thread names
   * @param threads maximum for quick tasks, and again for slow ones
   * @param slowAfter minimum duration of a slow run
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

  /** Creates a pool whose queue holds each task at most once. */
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
    ScheduledTask task = new ScheduledTask(afterFailure, body);
    task.runWithin(Duration.ZERO);
    return task;
  }

  /** Waits in the timer, or runs on one of the threads. */
  private final class ScheduledTask implements RepeatingTask {

    private final Duration afterFailure;
    private final Supplier<Optional<Duration>> body;
    private Optional<Future<?>> waiting = Optional.empty();
    private Optional<Future<?>> running = Optional.empty();
    private Duration sooner = NEVER;
    private long next;
    private Duration lastDuration = Duration.ZERO;
    private boolean ended;

    ScheduledTask(Duration afterFailure, Supplier<Optional<Duration>> body) {
      this.afterFailure = afterFailure;
      this.body = body;
    }

    @Override
    public synchronized void runWithin(Duration time) {
      if (ended) {
        return;
      }
      if (running.isPresent()) {
        sooner = Collections.min(List.of(sooner, time));
      } else if (waiting.isEmpty() || time.toNanos() < next - System.nanoTime()) {
        schedule(time);
      }
    }

    @Override
    public synchronized void end() {
      ended = true;
      waiting.ifPresent(start -> start.cancel(false));
      running.ifPresent(current -> current.cancel(true));
    }

    private void schedule(Duration pause) {
      waiting.ifPresent(start -> start.cancel(false));
      next = System.nanoTime() + pause.toNanos();
      waiting = Optional.of(timer.schedule(this::begin, pause.toNanos(), TimeUnit.NANOSECONDS));
    }

    /** Starts a run; a JVM without free threads must not lose the task. */
    private synchronized void begin() {
      waiting = Optional.empty();
      if (ended || running.isPresent()) {
        return;
      }
      try {
        ThreadPoolExecutor threads = lastDuration.compareTo(slowAfter) < 0 ? quick : slow;
        running = Optional.of(threads.submit(this::run));
      } catch (Throwable e) {
        LOG.error("A task could not start; retrying", e);
        schedule(afterFailure);
      }
    }

    private void run() {
      long start = System.nanoTime();
      Optional<Duration> pause = survive();
      finished(pause, Duration.ofNanos(System.nanoTime() - start));
    }

    /** Runs the body and catches everything, because nothing else would restart the task. */
    private Optional<Duration> survive() {
      try {
        return body.get();
      } catch (Throwable e) {
        LOG.error("A task run failed; the next run follows", e);
        return Optional.of(afterFailure);
      }
    }

    private synchronized void finished(Optional<Duration> pause, Duration took) {
      running = Optional.empty();
      lastDuration = took;
      ended = ended || pause.isEmpty();
      if (!ended) {
        schedule(Collections.min(List.of(sooner, pause.get())));
      }
      sooner = NEVER;
    }
  }
}
