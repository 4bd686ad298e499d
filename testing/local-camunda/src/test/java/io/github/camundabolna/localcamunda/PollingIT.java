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

/** What a stock runtime does for a connector that polls while process instances wait. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("slow")
class PollingIT {

  private PollingFixture stage;

  @BeforeAll
  void start() throws IOException {
    stage = new PollingFixture();
  }

  @AfterAll
  void stop() {
    stage.close();
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
    stage.deploy(process);
    var first = stage.start(id, id + "-a");
    var second = stage.start(id, id + "-b");
    stage.awaitLooks(id + "-a", 1);
    stage.awaitLooks(id + "-b", 1);

    stage.board().pin(id + "-b", "for b");
    stage.awaitCompleted(second);
    stage.awaitLooks(id + "-a", 3);

    stage.assertToldOf(second, "for b");
    assertThat(stage.run(second).endEvent()).contains("noticed");
    assertThat(stage.book().completed(first)).isFalse();
    stage.board().pin(id + "-a", "for a");
    stage.awaitCompleted(first);
    stage.assertToldOf(first, "for a");
  }

  @Test
  void anInstanceMayBeginToWaitWhenTheConnectorIsAlreadyActive() {
    stage.deploy(PollingProcesses.atCatchEvent("late"));
    stage.start("late", "early-bird");
    stage.awaitLooks("early-bird", 1);
    stage.board().pin("late-riser", "good morning");

    var instance = stage.start("late", "late-riser");

    stage.awaitCompleted(instance);
    stage.assertToldOf(instance, "good morning");
  }

  @Test
  void nonInterruptingEventIsToldOnceForAsLongAsItsMessageLives() {
    stage.deploy(PollingProcesses.atBoundaryEvent("beside-work", false));
    var instance = stage.start("beside-work", "beside");
    stage.board().pin("beside", "once");
    await().atMost(PollingFixture.PATIENCE).until(() -> timesNoticed(instance) == 1);

    stage.awaitLooks("beside", 5);
    assertThat(timesNoticed(instance)).isEqualTo(1);

    stage.engine().advanceClock(Duration.ofMinutes(61));
    await().atMost(PollingFixture.PATIENCE).until(() -> timesNoticed(instance) == 2);
    assertThat(stage.run(instance).active()).extracting("elementId").contains("work");
  }

  @Test
  void olderVersionIsServedOnlyAfterItsMigration() {
    stage.deploy(PollingProcesses.atCatchEvent("replaced", "end-1"));
    var old = stage.start("replaced", "old");
    stage.awaitLooks("old", 1);
    var newVersion = stage.deploy(PollingProcesses.atCatchEvent("replaced", "end-2"));
    stage.start("replaced", "waits-on");
    stage.awaitLooks("waits-on", 1);
    var looks = stage.board().looksFor("old");
    stage.board().pin("old", "at last");
    stage.awaitLooks("waits-on", 10);
    assertThat(stage.board().looksFor("old")).isEqualTo(looks);

    stage
        .client()
        .newMigrateProcessInstanceCommand(old)
        .migrationPlan(newVersion)
        .addMappingInstruction("wait", "wait")
        .send()
        .join();

    stage.awaitCompleted(old);
    stage.assertToldOf(old, "at last");
    assertThat(stage.run(old).version()).isEqualTo(2);
    assertThat(stage.run(old).endEvent()).contains("end-2");
  }

  @Test
  void connectorThatGoesOnAfterItsDeactivationServesTheOlderVersion() {
    stage.deploy(PollingProcesses.withStubbornConnector("stubborn", "end-1"));
    var old = stage.start("stubborn", "stubborn-old");
    stage.awaitLooks("stubborn-old", 1);
    stage.deploy(PollingProcesses.withStubbornConnector("stubborn", "end-2"));
    var current = stage.start("stubborn", "stubborn-new");
    stage.awaitLooks("stubborn-new", 1);

    stage.board().pin("stubborn-old", "still there");
    stage.board().pin("stubborn-new", "new");

    stage.awaitCompleted(old);
    stage.awaitCompleted(current);
    assertThat(stage.run(old).endEvent()).contains("end-1");
    stage.assertToldOf(old, "still there");
    assertThat(stage.run(current).endEvent()).contains("end-2");
  }

  @Test
  void moreInstancesAreToldThanOnePageOfASearchHolds() {
    stage.deploy(PollingProcesses.atCatchEvent("crowded"));
    var crowd =
        IntStream.range(0, 2 * PollingFixture.PAGE + 1)
            .mapToObj(n -> stage.start("crowded", "crowd"))
            .toList();

    stage.board().pin("crowd", "to each");

    crowd.forEach(stage::awaitCompleted);
  }

  @Test
  void everyWaitOfAMultiInstanceIsTold() {
    stage.deploy(PollingProcesses.inMultiInstance("many"));
    stage.deploy(PollingProcesses.atMultiInstanceTask("many-tasks"));
    stage.board().pin("many", "all");

    var body = stage.start("many", Map.of("key", "many", "items", List.of(1, 2, 3)));
    var task = stage.start("many-tasks", Map.of("key", "many", "items", List.of(1, 2, 3)));

    stage.awaitCompleted(body);
    stage.awaitCompleted(task);
    assertThat(Collections.frequency(stage.run(body).path(), "wait")).isEqualTo(3);
  }

  /** There the gateway waits: the event itself becomes active only when its message comes. */
  @Test
  void catchEventBehindAnEventBasedGatewayIsNeverLookedFor() {
    stage.deploy(PollingProcesses.atEventBasedGateway("at-gateway"));
    stage.deploy(PollingProcesses.atCatchEvent("not-at-gateway"));
    var instance = stage.start("at-gateway", "behind-gateway");
    stage.start("not-at-gateway", "elsewhere");

    stage.awaitLooks("elsewhere", 10);

    assertThat(stage.run(instance).active()).extracting("elementId").contains("gateway");
    assertThat(stage.board().looksFor("behind-gateway")).isZero();
  }

  @Test
  void instancesOfTwoProcessesWithTheSameKeyAreBothTold() {
    stage.deploy(PollingProcesses.atCatchEvent("one-process"));
    stage.deploy(PollingProcesses.atCatchEvent("other-process"));
    var first = stage.start("one-process", "shared");
    var twin = stage.start("one-process", "shared");
    var second = stage.start("other-process", "shared");

    stage.board().pin("shared", "for all");

    List.of(first, twin, second).forEach(stage::awaitCompleted);
    List.of(first, twin, second).forEach(instance -> stage.assertToldOf(instance, "for all"));
  }

  @Test
  void twoRuntimesTellOnce() {
    stage.deploy(PollingProcesses.atBoundaryEvent("watched-twice", false));
    var instance = stage.start("watched-twice", "twice");
    try (var second = stage.startRuntime()) {
      await().atMost(PollingFixture.PATIENCE).until(() -> stage.board().lookersFor("twice") == 2);

      stage.board().pin("twice", "once");
      stage.awaitLooks("twice", 10);

      assertThat(second.webhookBase()).isNotNull();
      assertThat(timesNoticed(instance)).isEqualTo(1);
    }
  }

  @Test
  void twoElementsThatShareAnExecutableAreNeverTold() {
    stage.deploy(PollingProcesses.atTwoElements("shares", "AUTO"));
    var instance = stage.start("shares", "sharing");
    stage.board().pin("sharing", "nobody hears this");

    stage.awaitLooks("sharing", 6);

    assertThat(stage.run(instance).active()).hasSize(2);
  }

  @Test
  void elementsWithoutADeduplicationModeHaveAnExecutableEach() {
    stage.deploy(PollingProcesses.atTwoElements("shares-not", null));
    var instance = stage.start("shares-not", "sharing-not");
    stage.board().pin("sharing-not", "both hear this");

    stage.awaitCompleted(instance);
    assertThat(stage.run(instance).path()).contains("first-noticed", "second-noticed");
  }

  private int timesNoticed(long instance) {
    return Collections.frequency(stage.run(instance).path(), "noticed");
  }
}
