package io.github.camundabolna.localcamunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.Process;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stock runtime's support of a connector that polls while process instances wait. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("slow")
class PollingIT {

  private PollingFixture fixture;

  @BeforeAll
  void start() throws IOException {
    fixture = new PollingFixture();
  }

  @AfterAll
  void stop() {
    fixture.close();
  }

  static Stream<BpmnModelInstance> waits() {
    return Stream.of(
        PollingProcesses.atCatchEvent("at-catch-event"),
        PollingProcesses.atReceiveTask("at-receive-task"),
        PollingProcesses.atBoundaryEvent("at-boundary-event", true),
        PollingProcesses.inSubProcess("in-sub-process"));
  }

  @ParameterizedTest
  @MethodSource("waits")
  void eachInstanceIsToldOfItsOwnKey(BpmnModelInstance process) {
    var id = process.getModelElementsByType(Process.class).iterator().next().getId();
    fixture.deploy(process);
    var first = fixture.start(id, id + "-a");
    var second = fixture.start(id, id + "-b");
    fixture.awaitLooks(id + "-a", 1);
    fixture.awaitLooks(id + "-b", 1);

    fixture.board().pin(id + "-b", "for b");
    fixture.awaitCompleted(second);
    fixture.awaitLooks(id + "-a", 3);

    fixture.assertToldOf(second, "for b");
    assertThat(fixture.history(second).endEvent()).contains("noticed");
    assertThat(fixture.journal().completed(first)).isFalse();
    fixture.board().pin(id + "-a", "for a");
    fixture.awaitCompleted(first);
    fixture.assertToldOf(first, "for a");
  }

  @Test
  void anInstanceMayBeginToWaitWhenTheConnectorIsAlreadyActive() {
    fixture.deploy(PollingProcesses.atCatchEvent("late"));
    fixture.start("late", "early-bird");
    fixture.awaitLooks("early-bird", 1);
    fixture.board().pin("late-riser", "good morning");

    var instance = fixture.start("late", "late-riser");

    fixture.awaitCompleted(instance);
    fixture.assertToldOf(instance, "good morning");
  }

  @Test
  void nonInterruptingEventIsToldOnceForAsLongAsItsMessageLives() {
    fixture.deploy(PollingProcesses.atBoundaryEvent("beside-work", false));
    var instance = fixture.start("beside-work", "beside");
    fixture.board().pin("beside", "once");
    await().atMost(PollingFixture.PATIENCE).until(() -> timesNoticed(instance) == 1);

    fixture.awaitLooks("beside", 5);
    assertThat(timesNoticed(instance)).isEqualTo(1);

    fixture.engine().advanceClock(Duration.ofMinutes(61));
    await().atMost(PollingFixture.PATIENCE).until(() -> timesNoticed(instance) == 2);
    assertThat(fixture.history(instance).activeElements()).extracting("elementId").contains("work");
  }

  @Test
  void olderVersionIsServedOnlyAfterItsMigration() {
    fixture.deploy(PollingProcesses.atCatchEvent("replaced", "end-1"));
    var old = fixture.start("replaced", "old");
    fixture.awaitLooks("old", 1);
    var newVersion = fixture.deploy(PollingProcesses.atCatchEvent("replaced", "end-2"));
    fixture.start("replaced", "waits-on");
    fixture.awaitLooks("waits-on", 1);
    var looks = fixture.board().looksFor("old");
    fixture.board().pin("old", "at last");
    fixture.awaitLooks("waits-on", 10);
    assertThat(fixture.board().looksFor("old")).isEqualTo(looks);

    fixture
        .client()
        .newMigrateProcessInstanceCommand(old)
        .migrationPlan(newVersion)
        .addMappingInstruction("wait", "wait")
        .send()
        .join();

    fixture.awaitCompleted(old);
    fixture.assertToldOf(old, "at last");
    assertThat(fixture.history(old).version()).isEqualTo(2);
    assertThat(fixture.history(old).endEvent()).contains("end-2");
  }

  @Test
  void connectorThatGoesOnAfterItsDeactivationServesTheOlderVersion() {
    fixture.deploy(PollingProcesses.withStubbornConnector("stubborn", "end-1"));
    var old = fixture.start("stubborn", "stubborn-old");
    fixture.awaitLooks("stubborn-old", 1);
    fixture.deploy(PollingProcesses.withStubbornConnector("stubborn", "end-2"));
    var current = fixture.start("stubborn", "stubborn-new");
    fixture.awaitLooks("stubborn-new", 1);

    fixture.board().pin("stubborn-old", "still there");
    fixture.board().pin("stubborn-new", "new");

    fixture.awaitCompleted(old);
    fixture.awaitCompleted(current);
    assertThat(fixture.history(old).endEvent()).contains("end-1");
    fixture.assertToldOf(old, "still there");
    assertThat(fixture.history(current).endEvent()).contains("end-2");
  }

  @Test
  void moreInstancesAreToldThanOnePageOfASearchHolds() {
    fixture.deploy(PollingProcesses.atCatchEvent("crowded"));
    var crowd =
        IntStream.range(0, 2 * PollingFixture.PAGE + 1)
            .mapToObj(n -> fixture.start("crowded", "crowd"))
            .toList();

    fixture.board().pin("crowd", "to each");

    crowd.forEach(fixture::awaitCompleted);
  }

  @Test
  void everyWaitOfAMultiInstanceIsTold() {
    fixture.deploy(PollingProcesses.inMultiInstance("many"));
    fixture.deploy(PollingProcesses.atMultiInstanceTask("many-tasks"));
    fixture.board().pin("many", "all");

    var body = fixture.start("many", Map.of("key", "many", "items", List.of(1, 2, 3)));
    var task = fixture.start("many-tasks", Map.of("key", "many", "items", List.of(1, 2, 3)));

    fixture.awaitCompleted(body);
    fixture.awaitCompleted(task);
    assertThat(Collections.frequency(fixture.history(body).path(), "wait")).isEqualTo(3);
  }

  /** The gateway waits there; the event becomes active only when its message arrives. */
  @Test
  void catchEventBehindAnEventBasedGatewayIsNeverLookedFor() {
    fixture.deploy(PollingProcesses.atEventBasedGateway("at-gateway"));
    fixture.deploy(PollingProcesses.atCatchEvent("not-at-gateway"));
    var instance = fixture.start("at-gateway", "behind-gateway");
    fixture.start("not-at-gateway", "elsewhere");

    fixture.awaitLooks("elsewhere", 10);

    assertThat(fixture.history(instance).activeElements())
        .extracting("elementId")
        .contains("gateway");
    assertThat(fixture.board().looksFor("behind-gateway")).isZero();
  }

  @Test
  void instancesOfTwoProcessesWithTheSameKeyAreBothTold() {
    fixture.deploy(PollingProcesses.atCatchEvent("one-process"));
    fixture.deploy(PollingProcesses.atCatchEvent("other-process"));
    var first = fixture.start("one-process", "shared");
    var twin = fixture.start("one-process", "shared");
    var second = fixture.start("other-process", "shared");

    fixture.board().pin("shared", "for all");

    List.of(first, twin, second).forEach(fixture::awaitCompleted);
    List.of(first, twin, second).forEach(instance -> fixture.assertToldOf(instance, "for all"));
  }

  @Test
  void twoRuntimesTellOnce() {
    fixture.deploy(PollingProcesses.atBoundaryEvent("watched-twice", false));
    var instance = fixture.start("watched-twice", "twice");
    try (var second = fixture.startRuntime()) {
      await().atMost(PollingFixture.PATIENCE).until(() -> fixture.board().lookersFor("twice") == 2);

      fixture.board().pin("twice", "once");
      fixture.awaitLooks("twice", 10);

      assertThat(second.webhookBase()).isNotNull();
      assertThat(timesNoticed(instance)).isEqualTo(1);
    }
  }

  @Test
  void twoElementsThatShareAnExecutableAreNeverTold() {
    fixture.deploy(PollingProcesses.atTwoElements("shares", "AUTO"));
    var instance = fixture.start("shares", "sharing");
    fixture.board().pin("sharing", "nobody hears this");

    fixture.awaitLooks("sharing", 6);

    assertThat(fixture.history(instance).activeElements()).hasSize(2);
  }

  @Test
  void elementsWithoutADeduplicationModeHaveAnExecutableEach() {
    fixture.deploy(PollingProcesses.atTwoElements("shares-not", null));
    var instance = fixture.start("shares-not", "sharing-not");
    fixture.board().pin("sharing-not", "both hear this");

    fixture.awaitCompleted(instance);
    assertThat(fixture.history(instance).path()).contains("first-noticed", "second-noticed");
  }

  private int timesNoticed(long instance) {
    return Collections.frequency(fixture.history(instance).path(), "noticed");
  }
}
