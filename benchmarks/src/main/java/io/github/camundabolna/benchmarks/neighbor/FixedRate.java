package io.github.camundabolna.benchmarks.neighbor;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Does something at a fixed rate, whether or not what it did before has ended. */
final class FixedRate implements AutoCloseable {

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("fixed-rate").factory());

  private FixedRate() {}

  /** Does it now, and at every interval; what it does must not block. */
  static FixedRate start(Duration interval, Consumer<Tick> action) {
    long start = System.nanoTime();
    long nanos = interval.toNanos();
    AtomicInteger ticks = new AtomicInteger();
    FixedRate rate = new FixedRate();
    rate.timer.scheduleAtFixedRate(
        () -> {
          int index = ticks.getAndIncrement();
          action.accept(new Tick(index, start + index * nanos));
        },
        0,
        nanos,
        TimeUnit.NANOSECONDS);
    return rate;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
