package io.github.camundabolna.bolna.wait.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.polling.PolledElements;
import io.github.camundabolna.signal.BatchSignals;
import io.github.camundabolna.signal.Placements;
import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestElement;
import io.github.camundabolna.testing.TestHttpSettings;
import io.github.camundabolna.testing.VirtualTimeScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Activations and deactivations in any order, with instances that come, go, and are migrated. */
@Tag("slow")
class CallEndedPollerActivationOrderTest {

  private static final int VERSIONS = 4;
  private static final int STEPS = 1_000;
  private static final String INTERVAL = "PT5M";

  /** For so long the engine takes a message once. */
  private static final Duration KNOWN = Duration.ofHours(1);

  private final TestClock clock = TestClock.stopped();
  @AutoClose private final FakeBolna bolna = new FakeBolna(clock);
  private final VirtualTimeScheduler scheduler = new VirtualTimeScheduler(clock);
  private final PolledElements elements =
      new PolledElements(clock, scheduler, new BatchSignals(), new Placements());
  private final List<TestElement> versions = new ArrayList<>();
  private final List<CallEndedPoller> pollers = new ArrayList<>();
  private final Map<Long, Integer> waitingAt = new HashMap<>();
  private final Map<String, Instant> firstTold = new HashMap<>();
  private final int[] heard = new int[VERSIONS];
  private long instances;
  private int twice;

  private HttpSettings settings() {
    return TestHttpSettings.to(bolna.uri(), Duration.ofSeconds(2));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyInstanceGetsTheResultOnceInAnyOrder(long seed) {
    Random random = new Random(seed);
    IntStream.range(0, VERSIONS)
        .forEach(
            version -> {
              versions.add(element(version));
              activate(version);
            });

    for (int step = 0; step < STEPS; step++) {
      step(random, random.nextInt(VERSIONS));
      listen();
    }
    versions.forEach(TestElement::reconnect);
    bolna.calls().forEach(call -> bolna.setStatus(call.id(), "busy"));
    settle(Duration.ofHours(3));

    assertThat(waitingAt).as("instances that were not told").isEmpty();
    assertThat(firstTold).hasSize((int) instances);
    assertThat(twice).as("told when the engine has forgotten the first time").isZero();
    assertThat(scheduler.tasks()).isEqualTo(VERSIONS);
    assertThat(searchesIn(Duration.ofHours(10)))
        .as("no more than four active versions cost")
        .isLessThanOrEqualTo(VERSIONS * 150L);
    System.out.printf(
        "seed %d: %d activations, %d instances, %d messages, %d requests to Bolna%n",
        seed,
        pollers.size(),
        instances,
        versions.stream().mapToInt(one -> one.messages.size()).sum(),
        bolna.requestCount());
  }

  private static TestElement element(long version) {
    return new TestElement("executionId").ofVersion(version).with("interval", INTERVAL);
  }

  private void step(Random random, int version) {
    switch (random.nextInt(9)) {
      case 0 -> activate(version);
      case 1 -> any(random).deactivate();
      case 2 -> new CallEndedPoller(this::settings, clock, elements).deactivate();
      case 3 -> any(random).activate(versions.get(version).context());
      case 4 -> failToActivate(version);
      case 5 -> begin(version);
      case 6 -> bolna.setStatus("x" + random.nextInt((int) instances + 1), "busy");
      case 7 -> migrate(random, version);
      default -> versions.get(version).disconnect();
    }
    if (random.nextBoolean()) {
      versions.get(version).reconnect();
    }
    boolean pause = random.nextInt(100) == 0;
    scheduler.run(pause ? KNOWN.multipliedBy(2) : Duration.ofSeconds(random.nextInt(60)));
  }

  private CallEndedPoller any(Random random) {
    return pollers.get(random.nextInt(pollers.size()));
  }

  private void activate(int version) {
    CallEndedPoller poller = new CallEndedPoller(this::settings, clock, elements);
    poller.activate(versions.get(version).context());
    pollers.add(poller);
  }

  private void failToActivate(int version) {
    versions.get(version).with("interval", "sometimes");
    activate(version);
    versions.get(version).with("interval", INTERVAL);
  }

  private void begin(int version) {
    bolna.withCalls(FakeCall.with("x" + instances, "in-progress", clock.instant()));
    versions.get(version).addInstance(instances, "x" + instances);
    waitingAt.put(instances++, version);
  }

  private void migrate(Random random, int version) {
    waitingAt.keySet().stream()
        .skip(random.nextInt(waitingAt.size() + 1))
        .findFirst()
        .ifPresent(
            instance -> {
              versions.get(waitingAt.put(instance, version)).removeInstance(instance);
              versions.get(version).addInstance(instance, "x" + instance);
            });
  }

  /** An instance goes on when it has heard its message. */
  private void listen() {
    for (int version = 0; version < VERSIONS; version++) {
      List<String> told = versions.get(version).deliveredIds();
      told.subList(heard[version], told.size()).forEach(this::hear);
      heard[version] = told.size();
    }
  }

  private void hear(String messageId) {
    Instant first = firstTold.putIfAbsent(messageId, clock.instant());
    twice += first != null && clock.instant().isAfter(first.plus(KNOWN)) ? 1 : 0;
    long instance = Long.parseLong(messageId.substring("wait0".length())) - 1_000;
    Integer version = waitingAt.remove(instance);
    if (version != null) {
      versions.get(version).removeInstance(instance);
    }
  }

  private void settle(Duration time) {
    for (long minute = 0; minute < time.toMinutes(); minute++) {
      scheduler.run(Duration.ofMinutes(1));
      listen();
    }
  }

  private long searchesIn(Duration time) {
    long before = versions.stream().mapToLong(one -> one.searches.get()).sum();
    scheduler.run(time);
    return versions.stream().mapToLong(one -> one.searches.get()).sum() - before;
  }
}
