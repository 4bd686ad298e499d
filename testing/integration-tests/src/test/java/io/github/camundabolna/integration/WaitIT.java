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

  private IntegrationEnvironment environment;

  @BeforeAll
  void start() {
    environment = IntegrationEnvironment.shared();
    environment.receiveOn(PATH);
    environment.deploy(BolnaProcesses.waiting("waits", "1"));
  }

  @Test
  void oneReceiverEndsTheWaitsOfTwoProcessesAndOfTwoVersions() {
    environment.deploy(BolnaProcesses.waiting("versioned", "1"));
    long old = startWaiting("versioned", "two-versions-1");
    environment.deploy(BolnaProcesses.waiting("versioned", "2"));
    long current = startWaiting("versioned", "two-versions-2");
    long other = startWaiting("waits", "other-process");

    post(WebhookEvents.of("two-versions-1", "busy"));
    post(WebhookEvents.of("two-versions-2", "no-answer"));
    post(WebhookEvents.of("other-process", "completed"));

    environment.awaitEnd(old);
    environment.awaitEnd(current);
    environment.awaitEnd(other);
    assertThat(environment.journal.history(old).orElseThrow().endEvent()).contains("ended-1");
    assertThat(environment.journal.history(current).orElseThrow().endEvent()).contains("ended-2");
    assertThat(outcome(old)).isEqualTo("busy");
    assertThat(outcome(current)).isEqualTo("no-answer");
    assertThat(outcome(other)).isEqualTo("answered");
  }

  @Test
  void eventThatComesBeforeTheProcessWaitsIsKept() {
    String id = newExecutionId();
    post(WebhookEvents.of(id, "failed"));

    long instance = environment.start("waits", Map.of("executionId", id));

    environment.awaitEnd(instance);
    assertThat(outcome(instance)).isEqualTo("failed");
  }

  @Test
  void sameEventThreeTimesEndsOneWaitOnly() {
    String id = newExecutionId();
    long first = startWaiting("waits", id);
    post(WebhookEvents.of(id, "busy"));
    environment.awaitEnd(first);
    post(WebhookEvents.of(id, "busy"));
    post(WebhookEvents.of(id, "busy"));

    long second = startWaiting("waits", id);
    String marker = newExecutionId();
    long markerInstance = startWaiting("waits", marker);
    post(WebhookEvents.of(marker, "busy"));

    environment.awaitEnd(markerInstance);
    assertThat(environment.journal.completed(second)).isFalse();
  }

  @Test
  void completedThatOvertakesCallDisconnectedEndsTheWaitOnce() {
    String id = newExecutionId();
    long instance = startWaiting("waits", id);

    post(WebhookEvents.of(id, "completed"));
    post(WebhookEvents.of(id, "call-disconnected"));

    environment.awaitEnd(instance);
    assertThat(outcome(instance)).isEqualTo("answered");
  }

  @Test
  void scheduledAgainAfterNoAnswerLeavesTheWaitAlone() {
    String id = newExecutionId();
    long instance = startWaiting("waits", id);
    String retry = "\"retry_config\":{\"enabled\":true,\"max_retries\":2},\"retry_count\":";

    post(WebhookEvents.with(id, "no-answer", retry + 0));
    post(WebhookEvents.with(id, "scheduled", retry + 1));
    post(WebhookEvents.with(id, "no-answer", retry + 1));
    assertThat(environment.isWaiting(instance)).isTrue();
    post(WebhookEvents.with(id, "no-answer", retry + 2));

    environment.awaitEnd(instance);
    assertThat(outcome(instance)).isEqualTo("no-answer");
  }

  @Test
  void unknownStatusNeverEndsAWait() {
    String id = newExecutionId();
    long instance = startWaiting("waits", id);

    assertThat(environment.post(PATH, WebhookEvents.of(id, "teleported")).statusCode())
        .isEqualTo(200);

    assertThat(environment.isWaiting(instance)).isTrue();
  }

  private void post(String event) {
    assertThat(environment.post(PATH, event).statusCode()).isEqualTo(200);
  }

  private long startWaiting(String processId, String executionId) {
    return environment.startWaiting(processId, executionId);
  }

  private String outcome(long instance) {
    return environment.variable(instance, "call").path("outcome").asText();
  }

  private static String newExecutionId() {
    return UUID.randomUUID().toString();
  }
}
