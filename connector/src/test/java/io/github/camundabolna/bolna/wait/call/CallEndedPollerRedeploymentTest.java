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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a runtime's redeployments cost, and that nobody is forgotten or told twice by them. */
class CallEndedPollerRedeploymentTest {

  private final TestClock clock = TestClock.stopped();
  @AutoClose private final FakeBolna bolna = new FakeBolna(clock);
  private final VirtualTimeScheduler scheduler = new VirtualTimeScheduler(clock);
  private final PolledElements elements =
      new PolledElements(clock, scheduler, new BatchSignals(), new Placements());

  private HttpSettings settings() {
    return TestHttpSettings.to(bolna.uri(), Duration.ofSeconds(2));
  }

  private CallEndedPoller active(TestElement element) {
    CallEndedPoller poller = new CallEndedPoller(this::settings, clock, elements);
    poller.activate(element.context());
    return poller;
  }

  private List<TestElement> redeployed(int times) {
    List<TestElement> versions = new ArrayList<>();
    for (long version = 0; version < times; version++) {
      TestElement element = new TestElement("executionId").ofVersion(version);
      CallEndedPoller poller = active(element);
      scheduler.run(Duration.ofSeconds(1));
      poller.deactivate();
      versions.add(element);
    }
    return versions;
  }

  private static int searches(List<TestElement> versions) {
    return versions.stream().mapToInt(element -> element.searches.get()).sum();
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 1_000})
  void oldVersionsCostTheSameHoweverManyThereAre(int times) {
    List<TestElement> versions = redeployed(times);
    scheduler.run(Duration.ofHours(2));
    int before = searches(versions);

    scheduler.run(Duration.ofHours(10));

    assertThat(searches(versions) - before).as("searches in ten hours").isBetween(6_000, 7_300);
    assertThat(bolna.requestCount()).as("requests to Bolna").isZero();
  }

  @Test
  @Tag("slow")
  void lateInstanceOfOneOfAThousandOldVersionsGetsTheResult() {
    List<TestElement> versions = redeployed(1_000);
    scheduler.run(Duration.ofDays(20));
    bolna.withCalls(FakeCall.with("x", "busy", clock.instant()));

    versions.get(3).addInstance(1, "x");
    scheduler.run(Duration.ofHours(2));

    assertThat(versions.get(3).deliveredIds()).startsWith("wait01001");
    assertThat(bolna.requestCount()).isEqualTo(1);
  }

  @Test
  void oldVersionAtWhichSomebodyWaitsKeepsItsPace() {
    List<TestElement> versions = redeployed(1_000);
    bolna.withCalls(FakeCall.with("x", "in-progress", clock.instant()));
    versions.get(999).addInstance(1, "x");
    scheduler.run(Duration.ofHours(3));

    bolna.setStatus("x", "busy");
    scheduler.run(Duration.ofMinutes(6));

    assertThat(versions.get(999).deliveredIds()).startsWith("wait01001");
  }

  @Test
  void oldVersionIsLookedAfterForAMonthAndThenEnds() {
    redeployed(10);

    scheduler.run(Duration.ofDays(30));
    assertThat(scheduler.tasks()).isEqualTo(10);
    scheduler.run(Duration.ofDays(2));

    assertThat(scheduler.tasks()).isZero();
  }

  @Test
  void oldVersionIsNotGivenUpWhileTheEngineCannotBeAsked() {
    List<TestElement> versions = redeployed(1);
    scheduler.run(Duration.ofDays(30));
    versions.get(0).disconnect();
    scheduler.run(Duration.ofDays(5));
    bolna.withCalls(FakeCall.with("x", "busy", clock.instant()));
    versions.get(0).addInstance(1, "x").reconnect();
    scheduler.run(Duration.ofMinutes(10));

    assertThat(versions.get(0).deliveredIds()).startsWith("wait01001");
  }

  @Test
  @Tag("slow")
  void oldVersionsHaveABound() {
    redeployed(2_050);

    scheduler.run(Duration.ofDays(1));

    assertThat(scheduler.tasks()).isEqualTo(2_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"before", "after", "both"})
  void activationsOfOneVersionInAnyOrderDeliverOnce(String order) {
    TestElement element =
        new TestElement("executionId").ofType("boundaryEvent").addInstance(1, "x");
    bolna.withCalls(FakeCall.with("x", "busy", clock.instant()));
    CallEndedPoller poller = active(element);
    scheduler.run(Duration.ofHours(2));
    int told = element.messages.size();

    for (int cycle = 0; cycle < 50; cycle++) {
      CallEndedPoller earlier = poller;
      if (!order.equals("after")) {
        earlier.deactivate();
      }
      poller = active(element);
      if (!order.equals("before")) {
        earlier.deactivate();
      }
      scheduler.run(Duration.ofMinutes(30));
    }

    assertThat(element.messages).hasSize(told);
    assertThat(scheduler.tasks()).isEqualTo(1);
    assertThat(bolna.requestCount()).isEqualTo(1);
  }

  @Test
  void versionThatIsActiveAgainHasItsUsualPace() {
    TestElement element = new TestElement("executionId").addInstance(1, "x");
    bolna.withCalls(FakeCall.with("x", "in-progress", clock.instant()));
    CallEndedPoller first = active(element);
    scheduler.run(Duration.ofMinutes(1));
    first.deactivate();
    scheduler.run(Duration.ofMinutes(20));
    active(element);
    first.deactivate();
    scheduler.run(Duration.ofMinutes(1));

    bolna.setStatus("x", "busy");
    scheduler.run(Duration.ofSeconds(61));

    assertThat(element.deliveredIds()).containsExactly("wait01001");
  }

  @Test
  void versionThatIsIdleAndBusyInTurnHasOneTask() {
    TestElement element = new TestElement("executionId");
    bolna.withCalls(FakeCall.with("x", "busy", clock.instant()));

    for (int cycle = 0; cycle < 100; cycle++) {
      CallEndedPoller poller = active(element.addInstance(cycle, "x"));
      scheduler.run(Duration.ofMinutes(1));
      element.removeInstance(cycle);
      scheduler.run(Duration.ofMinutes(1));
      poller.deactivate();
      scheduler.run(Duration.ofHours(1));
    }

    assertThat(element.deliveredIds().stream().distinct()).hasSize(100);
    assertThat(scheduler.tasks()).isEqualTo(1);
  }
}
