package io.github.camundabolna.integration;

import static io.github.camundabolna.integration.IntegrationEnvironment.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.api.response.DocumentReferenceResponse;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.journal.BatchEntry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** "Bolna batch" through its template, the stock runtime and the engine. */
class BatchIT {

  private static IntegrationEnvironment world;

  @BeforeAll
  static void open() {
    world = new IntegrationEnvironment();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static final List<Map<String, Object>> CONTACTS =
      List.of(
          Map.of("contact_number", "+919876543200", "customerId", "C-1", "name", "Āsha, \"A\""),
          Map.of("contact_number", "+919876543201", "customerId", "C-2", "amount", 12.5),
          Map.of("contact_number", "+919876543200", "customerId", "C-3"));

  @Test
  void aListBecomesOneBatchThatCallsEverybodyOnce() {
    world.deploy(BolnaProcesses.doing("list", BolnaProcesses.createBatch()));
    long instance = world.start("list", Map.of("contacts", CONTACTS));
    world.awaitEnd(instance);

    String batchId = world.variable(instance, "batchId").asText();
    JsonNode duplicates = world.variable(instance, "duplicates");
    assertThat(duplicates.path("numbers").asInt()).isEqualTo(1);
    assertThat(duplicates.at("/first/0/rows").toString()).isEqualTo("[1,3]");
    assertThat(world.variable(instance, "batchStartsAt").asText()).endsWith("0:00Z");
    await().atMost(PATIENCE).until(() -> batch(batchId).status().equals("completed"));
    assertThat(batch(batchId).fileName()).matches("camunda-[0-9a-f]{8}-\\d+\\.csv");
    assertThat(world.bolna.journal().placedCallsOf(batchId))
        .extracting(dial -> dial.number())
        .containsExactlyInAnyOrder("+919876543200", "+919876543201");
  }

  private static BatchEntry batch(String id) {
    return world.bolna.journal().batch(id).orElseThrow();
  }

  @Test
  void aDocumentBecomesABatch() {
    DocumentReferenceResponse file =
        world
            .client
            .newCreateDocumentCommand()
            .content("customerId;phone;name\nC-1;+919876543202;Zoë\n")
            .fileName("people.csv")
            .send()
            .join();
    world.deploy(
        BolnaProcesses.doing(
            "document",
            BolnaProcesses.createBatch()
                .with("operation.contacts.from", "document")
                .with("operation.contacts.phoneColumn", "phone")
                .with("operation.createBatch.start", "later")));
    long instance = world.start("document", Map.of("contactsFile", List.of(file)));
    world.awaitEnd(instance);

    String batchId = world.variable(instance, "batchId").asText();
    await().atMost(PATIENCE).until(() -> batch(batchId).status().equals("processed"));
    assertThat(batch(batchId).validContacts()).isEqualTo(1);
    assertThat(world.variable(instance, "batchStartsAt").isNull()).isTrue();
  }

  @Test
  void anAnswerThatIsLostMakesNoSecondBatch() {
    int before = world.bolna.journal().batches().size();
    world.deploy(BolnaProcesses.doing("lost", BolnaProcesses.createBatch()));
    world.bolna.planFault("POST /batches", Fault.ERROR_AFTER_ACCEPT);
    long instance = world.start("lost", Map.of("contacts", CONTACTS));
    world.awaitEnd(instance);

    assertThat(world.bolna.journal().batches()).hasSize(before + 1);
  }

  @Test
  void aBadContactIsAnIncidentThatNamesItAndNothingIsMade() {
    int before = world.bolna.journal().batches().size();
    world.deploy(
        BolnaProcesses.doing("bad", BolnaProcesses.createBatch().with("errorExpression", "=null")));
    long instance =
        world.start(
            "bad", Map.of("contacts", List.of(Map.of("contact_number", "1", "customerId", "x"))));

    assertThat(world.awaitIncident(instance))
        .contains("contact 1: contact_number must be in E.164 format")
        .contains("\"1\"");
    assertThat(world.bolna.journal().batches()).hasSize(before);
  }

  @Test
  void aBatchThatHasEndedCannotBeStoppedAndTheProcessGoesOnByTheError() {
    world.deploy(BolnaProcesses.doing("make", BolnaProcesses.createBatch()));
    long made = world.start("make", Map.of("contacts", CONTACTS));
    world.awaitEnd(made);
    String batchId = world.variable(made, "batchId").asText();
    await().atMost(PATIENCE).until(() -> batch(batchId).status().equals("completed"));

    world.deploy(
        Bpmn.createExecutableProcess("stop")
            .startEvent()
            .serviceTask("do", task -> BolnaProcesses.batchOperation("stopBatch").applyTo(task))
            .boundaryEvent(
                "over",
                event ->
                    event.error("BOLNA_BATCH_NOT_RUNNING").zeebeOutput("=batchError", "batchError"))
            .endEvent("over-end")
            .moveToActivity("do")
            .endEvent()
            .done());
    long instance = world.start("stop", Map.of("batchId", batchId));
    world.awaitEnd(instance);

    assertThat(world.variable(instance, "batchError").path("vendorMessage").asText())
        .isEqualTo("Batch is not queued or running");
  }

  @Test
  void aBatchIsReadListedAndDeleted() {
    world.deploy(
        Bpmn.createExecutableProcess("care")
            .startEvent()
            .serviceTask(
                "create",
                task ->
                    BolnaProcesses.createBatch()
                        .with("operation.createBatch.start", "later")
                        .applyTo(task))
            .serviceTask(
                "schedule", task -> BolnaProcesses.batchOperation("scheduleBatch").applyTo(task))
            .serviceTask("get", task -> BolnaProcesses.batchOperation("getBatch").applyTo(task))
            .serviceTask(
                "list",
                task ->
                    BolnaProcesses.batchOperation("listBatches")
                        .with("operation.agentId", IntegrationEnvironment.AGENT)
                        .applyTo(task))
            .serviceTask(
                "delete", task -> BolnaProcesses.batchOperation("deleteBatch").applyTo(task))
            .endEvent()
            .done());
    long instance = world.start("care", Map.of("contacts", CONTACTS));
    world.awaitEnd(instance);

    String batchId = world.variable(instance, "batchId").asText();
    assertThat(world.variable(instance, "batchProgress").path("batchId").asText())
        .isEqualTo(batchId);
    assertThat(world.variable(instance, "batches").findValuesAsText("batchId")).contains(batchId);
    assertThat(world.variable(instance, "batchStatus").asText()).isEqualTo("deleted");
  }
}
