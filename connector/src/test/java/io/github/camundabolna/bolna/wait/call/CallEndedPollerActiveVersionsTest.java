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
import io.github.camundabolna.testing.TestElement.Message;
import io.github.camundabolna.testing.TestHttpSettings;
import io.github.camundabolna.testing.VirtualTimeScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Several versions of one element at work, as a runtime of 8.9 keeps them while instances wait. */
class CallEndedPollerActiveVersionsTest {

  private static final String BOUNDARY = "boundaryEvent";

  private final TestClock clock = TestClock.stopped();
  @AutoClose private final FakeBolna bolna = new FakeBolna(clock);
  private final VirtualTimeScheduler scheduler = new VirtualTimeScheduler(clock);
  private final PolledElements elements =
      new PolledElements(clock, scheduler, new BatchSignals(), new Placements());

  private HttpSettings settings() {
    return TestHttpSettings.to(bolna.uri(), Duration.ofSeconds(2));
  }

  private static TestElement version(long version) {
    return new TestElement("executionId").ofVersion(version);
  }

  private CallEndedPoller active(TestElement element) {
    CallEndedPoller poller = new CallEndedPoller(this::settings, clock, elements);
    poller.activate(element.context());
    return poller;
  }

  private void call(String id, String status) {
    bolna.withCalls(FakeCall.with(id, status, clock.instant()));
  }

  /** Message ids, which the engine takes once within an hour. */
  private static List<String> ids(TestElement... versions) {
    return Stream.of(versions).flatMap(one -> one.messages.stream()).map(Message::id).toList();
  }

  @Test
  void instancesOfThreeActiveVersionsEachGetTheResultOnce() {
    List<TestElement> versions = new ArrayList<>();
    for (long version = 1; version <= 3; version++) {
      TestElement element = version(version).addInstance(version, "x" + version);
      call("x" + version, "in-progress");
      active(element);
      versions.add(element);
    }
    scheduler.run(Duration.ofMinutes(2));
    LongStream.rangeClosed(1, 3).forEach(n -> bolna.setStatus("x" + n, "busy"));

    scheduler.run(Duration.ofSeconds(40));

    assertThat(versions).allSatisfy(version -> assertThat(version.messages).hasSize(1));
    assertThat(scheduler.tasks()).isEqualTo(3);
  }

  @Test
  void instanceGetsTheResultAlthoughItsVersionIsDeactivated() {
    TestElement old = version(1).addInstance(1, "x");
    call("x", "in-progress");
    CallEndedPoller poller = active(old);
    active(version(2));
    scheduler.run(Duration.ofMinutes(1));
    poller.deactivate();
    scheduler.run(Duration.ofMinutes(1));
    bolna.setStatus("x", "busy");

    scheduler.run(Duration.ofMinutes(6));

    assertThat(old.deliveredIds().stream().distinct()).containsExactly("wait01001");
  }

  @Test
  void instanceGetsTheResultAlthoughItsVersionIsReactivated() {
    TestElement old = version(1).addInstance(1, "x");
    call("x", "in-progress");
    CallEndedPoller poller = active(old);
    scheduler.run(Duration.ofMinutes(1));
    poller.deactivate();
    active(old);
    scheduler.run(Duration.ofMinutes(1));
    bolna.setStatus("x", "busy");

    scheduler.run(Duration.ofSeconds(40));

    assertThat(old.deliveredIds()).containsExactly("wait01001");
    assertThat(scheduler.tasks()).isEqualTo(1);
  }

  @Test
  void newestVersionThatIsDeployedInTheMiddleOfARoundDisturbsNobody() {
    TestElement old = version(1).addInstance(1, "x").addInstance(2, "y");
    TestElement newest = version(2).addInstance(3, "z");
    Stream.of("x", "y", "z").forEach(id -> call(id, "busy"));
    CallEndedPoller poller = active(old);
    AtomicBoolean deployed = new AtomicBoolean();
    bolna.hooks.onReading(
        () -> {
          if (!deployed.getAndSet(true)) {
            poller.deactivate();
            active(old);
            active(newest);
          }
        });

    scheduler.run(Duration.ofSeconds(50));

    assertThat(old.deliveredIds().stream().distinct())
        .containsExactlyInAnyOrder("wait01001", "wait01002");
    assertThat(newest.deliveredIds()).containsExactly("wait01003");
    assertThat(scheduler.tasks()).isEqualTo(2);
  }

  @Test
  void instanceThatTwoVersionsListGetsOneMessageId() {
    TestElement old = version(1).addInstance(1, "x");
    TestElement newest = version(2).addInstance(1, "x");
    call("x", "busy");
    active(old);
    active(newest);

    scheduler.run(Duration.ofMinutes(2));

    assertThat(ids(old, newest).stream().distinct()).containsExactly("wait01001");
    assertThat(ids(old, newest)).as("the other version is told of it").hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void boundaryEventGetsNoSecondResultAfterItsInstanceIsMigrated() {
    TestElement old = version(1).ofType(BOUNDARY).addInstance(1, "x");
    TestElement newest = version(2).ofType(BOUNDARY);
    call("x", "busy");
    active(old);
    active(newest);
    scheduler.run(Duration.ofHours(2));
    int told = ids(old, newest).size();

    old.removeInstance(1);
    newest.addInstance(1, "x");
    scheduler.run(Duration.ofHours(10));

    assertThat(ids(old, newest)).hasSize(told);
  }

  @Test
  void versionThatIsNoLongerActiveWritesNothingToTheRuntime() {
    TestElement old = version(1);
    CallEndedPoller poller = active(old);
    scheduler.run(Duration.ofMinutes(1));
    poller.deactivate();
    int before = old.activities.size();
    call("x", "busy");
    old.addInstance(1, "x").addInstance(2, "unknown").addInstance(3, null);

    scheduler.run(Duration.ofDays(2));

    assertThat(old.deliveredIds()).contains("wait01001");
    assertThat(old.activities).as("the runtime has removed its log").hasSize(before);
  }

  @Test
  void activeVersionsAskTheEngineAtTheirOwnPaceOnly() {
    List<TestElement> versions = new ArrayList<>();
    for (long version = 1; version <= 3; version++) {
      for (int cycle = 0; cycle < 100; cycle++) {
        active(version(version)).deactivate();
      }
      TestElement element = version(version);
      active(element);
      versions.add(element);
    }
    scheduler.run(Duration.ofHours(1));

    assertThat(versions)
        .allSatisfy(version -> assertThat(version.searches.get()).isBetween(115, 125));
    assertThat(scheduler.tasks()).isEqualTo(3);
  }
}
