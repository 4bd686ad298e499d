package io.github.camundabolna.scheduling;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One task of a {@link SharedScheduler}: waits in its timer, or runs on one of its threads. */
final class ScheduledTask implements RepeatingTask {

  private static final Logger LOG = LoggerFactory.getLogger(ScheduledTask.class);

  private final SharedScheduler scheduler;
  private final Duration afterFailure;
  private final Supplier<Optional<Duration>> body;
  private Optional<Future<?>> waiting = Optional.empty();
  private Optional<Future<?>> running = Optional.empty();
  private Optional<Duration> sooner = Optional.empty();
  private long next;
  private Duration lastDuration = Duration.ZERO;
  private boolean ended;

  ScheduledTask(
      SharedScheduler scheduler, Duration afterFailure, Supplier<Optional<Duration>> body) {
    this.scheduler = scheduler;
    this.afterFailure = afterFailure;
    this.body = body;
  }

  @Override
  public synchronized void runWithin(Duration time) {
    if (ended) {
      return;
    }
    if (running.isPresent()) {
      sooner = Optional.of(sooner.map(asked -> shorter(asked, time)).orElse(time));
    } else if (waiting.isEmpty() || time.toNanos() < next - System.nanoTime()) {
      schedule(time);
    }
  }

  @Override
  public synchronized void end() {
    ended = true;
    waiting.ifPresent(timer -> timer.cancel(false));
    running.ifPresent(current -> current.cancel(true));
  }

  private void schedule(Duration pause) {
    waiting.ifPresent(timer -> timer.cancel(false));
    next = System.nanoTime() + pause.toNanos();
    waiting =
        Optional.of(scheduler.timer().schedule(this::begin, pause.toNanos(), TimeUnit.NANOSECONDS));
  }

  /** A JVM that has no thread left for it must not lose the task. */
  private synchronized void begin() {
    waiting = Optional.empty();
    if (ended || running.isPresent()) {
      return;
    }
    try {
      running = Optional.of(scheduler.threads(lastDuration).submit(this::run));
    } catch (Throwable e) {
      LOG.error("A task could not begin; it is tried again", e);
      schedule(afterFailure);
    }
  }

  private void run() {
    long start = System.nanoTime();
    Optional<Duration> pause = survive();
    finished(pause, Duration.ofNanos(System.nanoTime() - start));
  }

  /** Catches everything: nothing else would start this task again. */
  private Optional<Duration> survive() {
    try {
      return body.get();
    } catch (Throwable e) {
      LOG.error("A run of a task failed; the next one follows", e);
      return Optional.of(afterFailure);
    }
  }

  private synchronized void finished(Optional<Duration> pause, Duration took) {
    running = Optional.empty();
    lastDuration = took;
    ended = ended || pause.isEmpty();
    if (!ended) {
      schedule(sooner.map(asked -> shorter(asked, pause.get())).orElse(pause.get()));
    }
    sooner = Optional.empty();
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
