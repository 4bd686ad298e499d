package io.github.camundabolna.bolna.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.scheduling.TaskScheduler;
import io.github.camundabolna.scheduling.TaskScheduler.RepeatingTask;
import io.github.camundabolna.signal.BatchSignals;
import io.github.camundabolna.signal.Placements;
import io.github.camundabolna.signal.ProgressSignals;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestHttpSettings;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.webhook.BoundedReads;
import io.github.camundabolna.webhook.ForwardedHeaders;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A receiver that looks for calls itself has one task while it is active, in whatever order. */
@Tag("slow")
class CallEndedReceiverLifecycleTest implements TaskScheduler {

  private static final int CYCLES = 1_000;

  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger started = new AtomicInteger();

  @Override
  public RepeatingTask start(Duration afterFailure, Supplier<Optional<Duration>> round) {
    AtomicBoolean ended = new AtomicBoolean();
    running.incrementAndGet();
    started.incrementAndGet();
    return new RepeatingTask() {
      @Override
      public void runWithin(Duration time) {}

      @Override
      public void end() {
        running.addAndGet(ended.getAndSet(true) ? 0 : -1);
      }
    };
  }

  private CallEndedReceiver receiver() {
    return new CallEndedReceiver(
        () -> TestHttpSettings.to(URI.create("http://localhost:9"), Duration.ofSeconds(1)),
        new ForwardedHeaders(Map.of()),
        new BoundedReads(new Semaphore(1), TestClock.stopped()),
        TestClock.stopped(),
        this,
        new BatchSignals(),
        new Placements(),
        new ProgressSignals(Runnable::run));
  }

  private static TestReceiverContext context() {
    return new TestReceiverContext(SweepReceiverFixture.sweepProperties(Map.of()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void onlyActiveReceiversHaveATask(long seed) {
    Random random = new Random(seed);
    List<CallEndedReceiver> receivers = IntStream.range(0, 4).mapToObj(i -> receiver()).toList();
    Map<Integer, Boolean> active = new HashMap<>();
    for (int cycle = 0; cycle < CYCLES; cycle++) {
      int one = random.nextInt(receivers.size());
      switch (random.nextInt(4)) {
        case 0 -> {
          receivers.get(one).activate(new TestReceiverContext(Map.of("secret", "short")));
          active.put(one, false);
        }
        case 1 -> {
          receivers.get(one).deactivate();
          active.put(one, false);
        }
        default -> {
          receivers.get(one).activate(context());
          active.put(one, true);
        }
      }
      assertThat(running.get()).isEqualTo((int) active.values().stream().filter(x -> x).count());
    }
    receivers.forEach(CallEndedReceiver::deactivate);

    assertThat(running.get()).isZero();
    System.out.printf("seed %d: %d sweeps started, none left%n", seed, started.get());
  }

  @Test
  void activationsAndDeactivationsAtOnceLeaveNothingBehind() throws Exception {
    CallEndedReceiver receiver = receiver();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> all = new ArrayList<>();
      for (int cycle = 0; cycle < CYCLES; cycle++) {
        all.add(threads.submit(() -> receiver.activate(context())));
        all.add(threads.submit(receiver::deactivate));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    receiver.deactivate();

    assertThat(running.get()).as("sweeps after the last deactivation").isZero();
  }
}
