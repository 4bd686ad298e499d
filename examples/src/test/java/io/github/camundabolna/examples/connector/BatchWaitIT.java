package io.github.camundabolna.examples.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.builder.AbstractCatchEventBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** "Bolna batch ended" through the stock runtime and the engine. */
class BatchWaitIT {

  private static final List<Map<String, Object>> CONTACTS =
      List.of(
          Map.of("contact_number", "+919876543200", "customerId", "C-1", "note", "=1+1"),
          Map.of("contact_number", "+919876543201", "customerId", "C-2"));

  private static World world;

  @BeforeAll
  static void open() {
    world = new World();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void aProcessWaitsForItsBatchAndHearsOfEachPerson() {
    world.deploy(
        waiting(
            Bpmn.createExecutableProcess("campaign")
                .startEvent()
                .serviceTask("create", task -> Processes.createBatch().applyTo(task))
                .intermediateCatchEvent("wait"),
            "campaign"));
    long instance = world.start("campaign", Map.of("contacts", CONTACTS));
    world.awaitEnd(instance);

    JsonNode batch = world.variable(instance, "batch");
    assertThat(batch.path("status").asText()).isIn("completed", "executed");
    assertThat(batch.path("batchId")).isEqualTo(world.variable(instance, "batchId"));
    assertThat(batch.path("totalContacts").asInt()).isEqualTo(2);
    assertThat(batch.path("executionsForm").asText()).isEqualTo("whole");
    assertThat(batch.path("executions"))
        .extracting(row -> row.path("contactKey").asText())
        .containsExactlyInAnyOrder("C-1", "C-2");
    assertThat(batch.path("executions"))
        .extracting(row -> row.path("recipientData").path("note").asText())
        .contains("=1+1");
  }

  @Test
  void twoElementsOfAnInstanceAndAnotherInstanceHearOfTheSameBatchOnceEach() {
    world.deploy(Processes.doing("make", Processes.createBatch()));
    long made = world.start("make", Map.of("contacts", CONTACTS));
    world.awaitEnd(made);
    var fork = Bpmn.createExecutableProcess("twice").startEvent().parallelGateway("fork");
    waiting(fork.intermediateCatchEvent("wait-1"), "twice-1");
    world.deploy(waiting(fork.intermediateCatchEvent("wait-2"), "twice-2"));

    Map<String, Object> known = Map.of("batchId", world.variable(made, "batchId").asText());
    long first = world.start("twice", known);
    long second = world.start("twice", known);

    world.awaitEnd(first);
    world.awaitEnd(second);
    assertThat(world.variable(second, "batch").path("totalContacts").asInt()).isEqualTo(2);
  }

  private static BpmnModelInstance waiting(AbstractCatchEventBuilder<?, ?> event, String name) {
    event.message(
        message -> message.name("batch-ended-" + name).zeebeCorrelationKeyExpression("batchId"));
    Map.of(
            "inbound.type", "io.github.camundabolna:batch-ended:1",
            "authentication.apiKey", "{{secrets.BOLNA_API_KEY}}",
            "batchId", "=batchId",
            "correlationKeyExpression", "=batchId",
            "interval", "PT5S",
            "includeExecutions", "true",
            "resultVariable", "batch")
        .forEach(event::zeebeProperty);
    return event.endEvent().done();
  }
}
