package io.github.camundabolna.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Passes the progress of calls from the receivers, which get all events, to the elements that
 * publish it. Without such an element, nothing happens. Thread-safe.
 */
public final class ProgressSignals {

  /** After a longer wait for the engine, most calls have moved on. */
  private static final int MOST_WAITING = 200;

  private static final Duration IDLE_THREAD = Duration.ofMinutes(1);

  /** Shared because the runtime creates each connector separately. */
  public static final ProgressSignals OF_THIS_PROCESS =
      inThread("camunda-bolna-progress", MOST_WAITING);

  private final List<Consumer<Progress>> subscribers = new CopyOnWriteArrayList<>();
  private final Executor executor;

  /**
   * A status that a call has reached, and that doesn't end it.
   *
   * @param tenantId of the receiver
   * @param status as the vendor documents it
   * @param changedAt by the vendor's clock
   */
  public record Progress(
      String tenantId, String callId, String status, Optional<Instant> changedAt) {}

  /**
   * Creates signals.
   *
   * @param executor runs the subscribers; can reject a progress, which is lost then
   */
  public ProgressSignals(Executor executor) {
    this.executor = executor;
  }

  /**
   * Creates signals with one daemon thread, which ends while there's nothing to do. One, because
   * the activity log of an 8.8 runtime isn't thread-safe.
   *
   * @param mostWaiting number of progresses that can wait for the thread
   */
  public static ProgressSignals inThread(String name, int mostWaiting) {
    ThreadPoolExecutor executor =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_THREAD.toMillis(),
            TimeUnit.MILLISECONDS,
            new ArrayBlockingQueue<>(mostWaiting),
            Thread.ofPlatform().daemon().name(name).factory());
    executor.allowCoreThreadTimeOut(true);
    return new ProgressSignals(executor);
  }

  /**
   * Passes a status to all subscribers, without waiting for them: they may wait for the engine.
   *
   * @return false if too many others wait, so that this one is lost
   */
  public boolean publish(Progress progress) {
    if (subscribers.isEmpty()) {
      return true;
    }
    try {
      executor.execute(() -> subscribers.forEach(subscriber -> subscriber.accept(progress)));
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  /**
   * Subscribes to the progress of all calls.
   *
   * @param subscriber must not throw
   * @return ends the subscription
   */
  public Runnable subscribe(Consumer<Progress> subscriber) {
    subscribers.add(subscriber);
    return () -> subscribers.remove(subscriber);
  }
}
