package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Which waits an event ends, and which it leaves alone. */
@TestInstance(Lifecycle.PER_CLASS)
class WaitIT {

  private static final String PATH = "waits";

  private IntegrationEnvironment world;

  @BeforeAll
  void start() {
    world = IntegrationEnvironment.shared();
    world.receiveOn(PATH);
    world.deploy(BolnaProcesses.waiting("waits", "1"));
  }

  @Test
  void oneReceiverEndsTheWaitsOfTwoProcessesAndOfTwoVersions() {
    world.deploy(BolnaProcesses.waiting("versioned", "1"));
    long old = startWaiting("versioned", "two-versions-1");
    world.deploy(BolnaProcesses.waiting("versioned", "2"));
    long current = startWaiting("versioned", "two-versions-2");
    long other = startWaiting("waits", "other-process");

    post(WebhookEvents.of("two-versions-1", "busy"));
    post(WebhookEvents.of("two-versions-2", "no-answer"));
    post(WebhookEvents.of("other-process", "completed"));

    world.awaitEnd(old);
    world.awaitEnd(current);
    world.awaitEnd(other);
    assertThat(world.journal.history(old).orElseThrow().endEvent()).contains("ended-1");
    assertThat(world.journal.history(current).orElseThrow().endEvent()).contains("ended-2");
    assertThat(outcome(old)).isEqualTo("busy");
    assertThat(outcome(current)).isEqualTo("no-answer");
    assertThat(outcome(other)).isEqualTo("answered");
  }

  @Test
  void eventThatComesBeforeTheProcessWaitsIsKept() {
    String id = fresh();
    post(WebhookEvents.of(id, "failed"));

    long instance = world.start("waits", Map.of("executionId", id));

    world.awaitEnd(instance);
    assertThat(outcome(instance)).isEqualTo("failed");
  }

  @Test
  void sameEventThreeTimesEndsOneWaitOnly() {
    String id = fresh();
    long first = startWaiting("waits", id);
    post(WebhookEvents.of(id, "busy"));
    world.awaitEnd(first);
    post(WebhookEvents.of(id, "busy"));
    post(WebhookEvents.of(id, "busy"));

    long second = startWaiting("waits", id);
    String marker = fresh();
    long witness = startWaiting("waits", marker);
    post(WebhookEvents.of(marker, "busy"));

    world.awaitEnd(witness);
    assertThat(world.journal.completed(second)).isFalse();
  }

  @Test
  void completedThatOvertakesCallDisconnectedEndsTheWaitOnce() {
    String id = fresh();
    long instance = startWaiting("waits", id);

    post(WebhookEvents.of(id, "completed"));
    post(WebhookEvents.of(id, "call-disconnected"));

    world.awaitEnd(instance);
    assertThat(outcome(instance)).isEqualTo("answered");
  }

  @Test
  void scheduledAgainAfterNoAnswerLeavesTheWaitAlone() {
    String id = fresh();
    long instance = startWaiting("waits", id);
    String retry = "\"retry_config\":{\"enabled\":true,\"max_retries\":2},\"retry_count\":";

    post(WebhookEvents.with(id, "no-answer", retry + 0));
    post(WebhookEvents.with(id, "scheduled", retry + 1));
    post(WebhookEvents.with(id, "no-answer", retry + 1));
    assertThat(world.isWaiting(instance)).isTrue();
    post(WebhookEvents.with(id, "no-answer", retry + 2));

    world.awaitEnd(instance);
    assertThat(outcome(instance)).isEqualTo("no-answer");
  }

  @Test
  void unknownStatusNeverEndsAWait() {
    String id = fresh();
    long instance = startWaiting("waits", id);

    assertThat(world.post(PATH, WebhookEvents.of(id, "teleported")).statusCode()).isEqualTo(200);

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
