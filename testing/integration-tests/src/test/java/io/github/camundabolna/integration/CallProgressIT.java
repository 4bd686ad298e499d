package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A process that follows its call, and still learns of its end from the end alone. */
@TestInstance(Lifecycle.PER_CLASS)
class CallProgressIT {

  private static final String PATH = "progress";

  private IntegrationEnvironment environment;

  @BeforeAll
  void start() {
    environment = IntegrationEnvironment.shared();
    environment.receiveOn(PATH);
    environment.deploy(publisher());
    environment.deploy(following());
    environment.deploy(waitingFor("ringing"));
    awaitPublisher();
  }

  /** Of this call, the end comes long after the person has picked up. */
  @Test
  void placedCallIsFollowedToItsEnd() {
    long instance =
        environment.start("following", Map.of("phoneNumber", "+919876543208", "name", "Asha"));

    environment.awaitEnd(instance);

    JsonNode progress = environment.variable(instance, "progress");
    assertThat(progress.path("status").asText()).isEqualTo("in-progress");
    assertThat(progress.path("executionId"))
        .isEqualTo(environment.variable(instance, "executionId"));
    assertThat(environment.variable(instance, "call").path("outcome").asText())
        .isEqualTo("answered");
  }

  /** No answer: it rings, and nobody picks up. */
  @Test
  void endComesWithoutTheProgressThatIsWaitedFor() {
    long instance =
        environment.start("following", Map.of("phoneNumber", "+919876543203", "name", "Asha"));

    environment.awaitEnd(instance);

    assertThat(environment.variable(instance, "call").path("outcome").asText())
        .isEqualTo("no-answer");
    assertThat(environment.journal.variables(instance)).doesNotContainKey("progress");
  }

  @Test
  void otherStatusAndEndLeaveAWaitForProgressAlone() {
    String id = UUID.randomUUID().toString();
    long instance = environment.startWaiting("waiting-for-ringing", id);

    post(id, "in-progress");
    post(id, "completed");
    assertThat(environment.isWaiting(instance)).isTrue();
    post(id, "ringing");

    environment.awaitEnd(instance);
    assertThat(environment.variable(instance, "progress").path("status").asText())
        .isEqualTo("ringing");
  }

  @Test
  void progressThatComesBeforeTheProcessWaitsIsKept() {
    String id = UUID.randomUUID().toString();
    post(id, "ringing");

    long instance = environment.start("waiting-for-ringing", Map.of("executionId", id));

    environment.awaitEnd(instance);
  }

  /** The runtime reads new processes every few seconds, and publishes nothing before that. */
  private void awaitPublisher() {
    String id = UUID.randomUUID().toString();
    long instance = environment.startWaiting("waiting-for-ringing", id);
    await()
        .atMost(IntegrationEnvironment.PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              post(id, "ringing");
              return environment.journal.completed(instance);
            });
  }

  private void post(String id, String status) {
    assertThat(environment.post(PATH, WebhookEvents.of(id, status)).statusCode()).isEqualTo(200);
  }

  private static BpmnModelInstance publisher() {
    return FilledTemplate.named("bolna-call-progress-intermediate.json")
        .connectTo(
            Bpmn.createExecutableProcess("progress-publisher")
                .startEvent()
                .intermediateCatchEvent("publish"))
        .endEvent()
        .done();
  }

  private static BpmnModelInstance waitingFor(String status) {
    FilledTemplate wait =
        FilledTemplate.named("bolna-wait-for-call-progress-intermediate.json")
            .with("correlationKey", "=executionId + \":" + status + "\"");
    return Bpmn.createExecutableProcess("waiting-for-" + status)
        .startEvent()
        .intermediateCatchEvent("wait", wait::applyTo)
        .endEvent()
        .done();
  }

  /** Waits for the end, and notes beside it when the person has picked up. */
  private static BpmnModelInstance following() {
    FilledTemplate end = FilledTemplate.named("bolna-wait-for-call-receive.json");
    FilledTemplate picked = FilledTemplate.named("bolna-wait-for-call-progress-boundary.json");
    return Bpmn.createExecutableProcess("following")
        .startEvent()
        .serviceTask("call", task -> BolnaProcesses.makeCall().applyTo(task))
        .receiveTask("wait", task -> end.connectTo(task).zeebeOutput("=call", "call"))
        .boundaryEvent("picked-up", event -> picked.applyTo(event.cancelActivity(false)))
        .endEvent("noted")
        .moveToActivity("wait")
        .endEvent("ended")
        .done();
  }
}
