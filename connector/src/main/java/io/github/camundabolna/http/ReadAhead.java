package io.github.camundabolna.http;

import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.scheduling.Timings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads several resources of a vendor at once, so that its latency doesn't decide how long
 * thousands take. Passes on the answers one by one, in order, in the caller's thread.
 *
 * <p>Begins with one request at a time, and returns to that after a failure. So a vendor that hangs
 * gets no threads. If all threads are busy, the caller's own thread reads.
 */
public final class ReadAhead {

  /** At 1,000 requests a minute, enough for a latency of half a second. */
  static final int MOST = 8;

  /** One for each vendor, so that a slow one doesn't take the threads of another. */
  private static final Map<Vendor, ReadAhead> OF_THIS_PROCESS = new ConcurrentHashMap<>();

  private final Executor threads;
  private final Semaphore places = new Semaphore(MOST);

  /**
   * Creates one with threads of its own, which end while nothing is read.
   *
   * @param name prefix of thread names
   */
  ReadAhead(String name) {
    this(threads(name));
  }

  ReadAhead(Executor threads) {
    this.threads = threads;
  }

  private static Executor threads(String name) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            MOST,
            MOST,
            Timings.IDLE_THREAD.toMillis(),
            TimeUnit.MILLISECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name(name, 0).factory());
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** Returns what all polls and sweeps of a vendor share: at most eight threads. */
  public static ReadAhead ofThisProcess(Vendor vendor) {
    return OF_THIS_PROCESS.computeIfAbsent(
        vendor,
        each ->
            new ReadAhead(
                "camunda-bolna-%s-read-".formatted(each.prefix().toLowerCase(Locale.ROOT))));
  }

  /**
   * Reads each resource. If {@code use} throws, reads that haven't begun are dropped. Those in
   * progress end by their timeouts at the latest, and keep their places until then.
   *
   * @param keys of the resources; asked for the next one only when that is read
   * @param request reads one, in any thread
   * @param use receives each key, and what returns the answer or throws the failure
   * @throws ApiException if the runtime shuts down
   */
  public <K, T> void read(
      Iterator<K> keys, Function<K, T> request, BiConsumer<K, Supplier<T>> use) {
    Deque<Reading<K, T>> readings = new ArrayDeque<>();
    int width = 1;
    try {
      while (true) {
        while (readings.size() < width && keys.hasNext()) {
          Reading<K, T> next = reading(keys.next(), request, width);
          readings.add(next); // before it starts, so that its place is free again if it can't
          next.start();
        }
        if (readings.isEmpty()) {
          return;
        }
        Reading<K, T> first = readings.remove();
        width = first.succeeds() ? Math.min(MOST, width + 1) : 1;
        use.accept(first.key, first::answer);
      }
    } finally {
      readings.forEach(Reading::cancel);
    }
  }

  private <K, T> Reading<K, T> reading(K key, Function<K, T> request, int width) {
    return width > 1 && places.tryAcquire()
        ? new Reading<>(key, request, threads, places::release)
        : new Reading<>(key, request, Runnable::run, () -> {});
  }

  /** One request. It leaves its place before its answer is known, or if it never begins. */
  private static final class Reading<K, T> {

    private final K key;
    private final Executor thread;
    private final Runnable leave;
    private final FutureTask<T> task;
    private final AtomicBoolean begun = new AtomicBoolean();

    Reading(K key, Function<K, T> request, Executor thread, Runnable leave) {
      this.key = key;
      this.thread = thread;
      this.leave = leave;
      this.task = new FutureTask<>(() -> run(request));
    }

    void start() {
      thread.execute(task);
    }

    private T run(Function<K, T> request) {
      if (begun.getAndSet(true)) {
        throw new CancellationException();
      }
      try {
        return request.apply(key);
      } finally {
        leave.run();
      }
    }

    void cancel() {
      task.cancel(true);
      if (!begun.getAndSet(true)) {
        leave.run();
      }
    }

    /** Waits for the answer, and returns whether there is one. */
    boolean succeeds() {
      try {
        answer();
        return true;
      } catch (RuntimeException e) {
        if (Thread.currentThread().isInterrupted()) {
          throw e;
        }
        return false;
      }
    }

    T answer() {
      try {
        return task.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw ApiException.heldBack(
            Reason.OUTAGE, key + " was not read: the runtime is shutting down", Duration.ZERO);
      } catch (ExecutionException e) {
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) e.getCause();
      }
    }
  }
}
