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
    fixture.awaitPolls(id + "-a", 1);
    fixture.awaitPolls(id + "-b", 1);

    fixture.pollServer().publish(id + "-b", "for b");
    fixture.awaitCompleted(second);
    fixture.awaitPolls(id + "-a", 3);

    fixture.assertReceived(second, "for b");
    assertThat(fixture.history(second).endEvent()).contains("noticed");
    assertThat(fixture.journal().completed(first)).isFalse();
    fixture.pollServer().publish(id + "-a", "for a");
    fixture.awaitCompleted(first);
    fixture.assertReceived(first, "for a");
  }

  @Test
  void anInstanceMayBeginToWaitWhenTheConnectorIsAlreadyActive() {
    fixture.deploy(PollingProcesses.atCatchEvent("late"));
    fixture.start("late", "early-bird");
    fixture.awaitPolls("early-bird", 1);
    fixture.pollServer().publish("late-riser", "good morning");

    var instance = fixture.start("late", "late-riser");

    fixture.awaitCompleted(instance);
    fixture.assertReceived(instance, "good morning");
  }

  @Test
  void nonInterruptingEventIsToldOnceForAsLongAsItsMessageLives() {
    fixture.deploy(PollingProcesses.atBoundaryEvent("beside-work", false));
    var instance = fixture.start("beside-work", "beside");
    fixture.pollServer().publish("beside", "once");
    await().atMost(PollingFixture.PATIENCE).until(() -> correlationCount(instance) == 1);

    fixture.awaitPolls("beside", 5);
    assertThat(correlationCount(instance)).isEqualTo(1);

    fixture.engine().advanceClock(Duration.ofMinutes(61));
    await().atMost(PollingFixture.PATIENCE).until(() -> correlationCount(instance) == 2);
    assertThat(fixture.history(instance).activeElements()).extracting("elementId").contains("work");
  }

  @Test
  void olderVersionIsServedOnlyAfterItsMigration() {
    fixture.deploy(PollingProcesses.atCatchEvent("replaced", "end-1"));
    var old = fixture.start("replaced", "old");
    fixture.awaitPolls("old", 1);
    var newVersion = fixture.deploy(PollingProcesses.atCatchEvent("replaced", "end-2"));
    fixture.start("replaced", "waits-on");
    fixture.awaitPolls("waits-on", 1);
    var before = fixture.pollServer().pollCount("old");
    fixture.pollServer().publish("old", "at last");
    fixture.awaitPolls("waits-on", 10);
    assertThat(fixture.pollServer().pollCount("old")).isEqualTo(before);

    fixture
        .client()
        .newMigrateProcessInstanceCommand(old)
        .migrationPlan(newVersion)
        .addMappingInstruction("wait", "wait")
        .send()
        .join();

    fixture.awaitCompleted(old);
    fixture.assertReceived(old, "at last");
    assertThat(fixture.history(old).version()).isEqualTo(2);
    assertThat(fixture.history(old).endEvent()).contains("end-2");
  }

  @Test
  void connectorThatGoesOnAfterItsDeactivationServesTheOlderVersion() {
    fixture.deploy(PollingProcesses.withConnectorThatIgnoresDeactivation("stubborn", "end-1"));
    var old = fixture.start("stubborn", "stubborn-old");
    fixture.awaitPolls("stubborn-old", 1);
    fixture.deploy(PollingProcesses.withConnectorThatIgnoresDeactivation("stubborn", "end-2"));
    var current = fixture.start("stubborn", "stubborn-new");
    fixture.awaitPolls("stubborn-new", 1);

    fixture.pollServer().publish("stubborn-old", "still there");
    fixture.pollServer().publish("stubborn-new", "new");

    fixture.awaitCompleted(old);
    fixture.awaitCompleted(current);
    assertThat(fixture.history(old).endEvent()).contains("end-1");
    fixture.assertReceived(old, "still there");
    assertThat(fixture.history(current).endEvent()).contains("end-2");
  }

  @Test
  void moreInstancesAreToldThanOnePageOfASearchHolds() {
    fixture.deploy(PollingProcesses.atCatchEvent("crowded"));
    var instances =
        IntStream.range(0, 2 * PollingFixture.PAGE + 1)
            .mapToObj(n -> fixture.start("crowded", "crowd"))
            .toList();

    fixture.pollServer().publish("crowd", "to each");

    instances.forEach(fixture::awaitCompleted);
  }

  @Test
  void everyWaitOfAMultiInstanceIsTold() {
    fixture.deploy(PollingProcesses.inMultiInstance("many"));
    fixture.deploy(PollingProcesses.atMultiInstanceTask("many-tasks"));
    fixture.pollServer().publish("many", "all");

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

    fixture.awaitPolls("elsewhere", 10);

    assertThat(fixture.history(instance).activeElements())
        .extracting("elementId")
        .contains("gateway");
    assertThat(fixture.pollServer().pollCount("behind-gateway")).isZero();
  }

  @Test
  void instancesOfTwoProcessesWithTheSameKeyAreBothTold() {
    fixture.deploy(PollingProcesses.atCatchEvent("one-process"));
    fixture.deploy(PollingProcesses.atCatchEvent("other-process"));
    var first = fixture.start("one-process", "shared");
    var sameProcess = fixture.start("one-process", "shared");
    var second = fixture.start("other-process", "shared");

    fixture.pollServer().publish("shared", "for all");

    List.of(first, sameProcess, second).forEach(fixture::awaitCompleted);
    List.of(first, sameProcess, second)
        .forEach(instance -> fixture.assertReceived(instance, "for all"));
  }

  @Test
  void twoRuntimesTellOnce() {
    fixture.deploy(PollingProcesses.atBoundaryEvent("watched-twice", false));
    var instance = fixture.start("watched-twice", "twice");
    var second = fixture.startRuntime();
    try {
      await()
          .atMost(PollingFixture.PATIENCE)
          .until(() -> fixture.pollServer().pollerCount("twice") == 2);

      fixture.pollServer().publish("twice", "once");
      fixture.awaitPolls("twice", 10);

      assertThat(correlationCount(instance)).isEqualTo(1);
    } finally {
      second.close();
    }
  }

  @Test
  void twoElementsThatShareAnExecutableAreNeverTold() {
    fixture.deploy(PollingProcesses.atTwoElements("shares", "AUTO"));
    var instance = fixture.start("shares", "sharing");
    fixture.pollServer().publish("sharing", "nobody hears this");

    fixture.awaitPolls("sharing", 6);

    assertThat(fixture.history(instance).activeElements()).hasSize(2);
  }

  @Test
  void elementsWithoutADeduplicationModeHaveAnExecutableEach() {
    fixture.deploy(PollingProcesses.atTwoElements("shares-not", null));
    var instance = fixture.start("shares-not", "sharing-not");
    fixture.pollServer().publish("sharing-not", "both hear this");

    fixture.awaitCompleted(instance);
    assertThat(fixture.history(instance).path()).contains("first-noticed", "second-noticed");
  }

  private int correlationCount(long instance) {
    return Collections.frequency(fixture.history(instance).path(), "noticed");
  }
}
