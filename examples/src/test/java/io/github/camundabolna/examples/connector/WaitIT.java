package io.github.camundabolna.examples.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Which waits an event ends, and which it leaves alone. */
@TestInstance(Lifecycle.PER_CLASS)
class WaitIT {

  private static final String PATH = "waits";

  private World world;

  @BeforeAll
  void start() {
    world = new World();
    world.receiveOn(PATH);
    world.deploy(Processes.waiting("waits", "1"));
  }

  @AfterAll
  void stop() {
    world.close();
  }

  @Test
  void oneReceiverEndsTheWaitsOfTwoProcessesAndOfTwoVersions() {
    world.deploy(Processes.waiting("versioned", "1"));
    long old = startWaiting("versioned", "two-versions-1");
    world.deploy(Processes.waiting("versioned", "2"));
    long current = startWaiting("versioned", "two-versions-2");
    long other = startWaiting("waits", "other-process");

    post(Events.of("two-versions-1", "busy"));
    post(Events.of("two-versions-2", "no-answer"));
    post(Events.of("other-process", "completed"));

    world.awaitEnd(old);
    world.awaitEnd(current);
    world.awaitEnd(other);
    assertThat(world.book.run(old).orElseThrow().endEvent()).contains("ended-1");
    assertThat(world.book.run(current).orElseThrow().endEvent()).contains("ended-2");
    assertThat(outcome(old)).isEqualTo("busy");
    assertThat(outcome(current)).isEqualTo("no-answer");
    assertThat(outcome(other)).isEqualTo("answered");
  }

  @Test
  void eventThatComesBeforeTheProcessWaitsIsKept() {
    String id = fresh();
    post(Events.of(id, "failed"));

    long instance = world.start("waits", Map.of("executionId", id));

    world.awaitEnd(instance);
    assertThat(outcome(instance)).isEqualTo("failed");
  }

  @Test
  void sameEventThreeTimesEndsOneWaitOnly() {
    String id = fresh();
    long first = startWaiting("waits", id);
    post(Events.of(id, "busy"));
    world.awaitEnd(first);
    post(Events.of(id, "busy"));
    post(Events.of(id, "busy"));

    long second = startWaiting("waits", id);
    String marker = fresh();
    long witness = startWaiting("waits", marker);
    post(Events.of(marker, "busy"));

    world.awaitEnd(witness);
    assertThat(world.book.completed(second)).isFalse();
  }

  @Test
  void completedThatOvertakesCallDisconnectedEndsTheWaitOnce() {
    String id = fresh();
    long instance = startWaiting("waits", id);

    post(Events.of(id, "completed"));
    post(Events.of(id, "call-disconnected"));

    world.awaitEnd(instance);
    assertThat(outcome(instance)).isEqualTo("answered");
  }

  @Test
  void scheduledAgainAfterNoAnswerLeavesTheWaitAlone() {
    String id = fresh();
    long instance = startWaiting("waits", id);
    String retry = "\"retry_config\":{\"enabled\":true,\"max_retries\":2},\"retry_count\":";

    post(Events.with(id, "no-answer", retry + 0));
    post(Events.with(id, "scheduled", retry + 1));
    post(Events.with(id, "no-answer", retry + 1));
    assertThat(world.isWaiting(instance)).isTrue();
    post(Events.with(id, "no-answer", retry + 2));

    world.awaitEnd(instance);
    assertThat(outcome(instance)).isEqualTo("no-answer");
  }

  @Test
  void unknownStatusNeverEndsAWait() {
    String id = fresh();
    long instance = startWaiting("waits", id);

    assertThat(world.post(PATH, Events.of(id, "teleported")).statusCode()).isEqualTo(200);

    assertThat(world.isWaiting(instance)).isTrue();
  }

  private void post(String event) {
    assertThat(world.post(PATH, event).statusCode()).isEqualTo(200);
  }

  private long startWaiting(String processId, String executionId) {
    return world.startWaiting(processId, executionId);
  }

  private String outcome(long instance) {
    return world.variable(instance, "call").path("outcome").asText();
  }

  private static String fresh() {
    return UUID.randomUUID().toString();
  }
}
