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

  private static IntegrationEnvironment environment;

  @BeforeAll
  static void open() {
    environment = new IntegrationEnvironment();
  }

  @AfterAll
  static void close() {
    environment.close();
  }

  private static final List<Map<String, Object>> CONTACTS =
      List.of(
          Map.of("contact_number", "+919876543200", "customerId", "C-1", "name", "Āsha, \"A\""),
          Map.of("contact_number", "+919876543201", "customerId", "C-2", "amount", 12.5),
          Map.of("contact_number", "+919876543200", "customerId", "C-3"));

  @Test
  void aListBecomesOneBatchThatCallsEverybodyOnce() {
    environment.deploy(BolnaProcesses.serviceTask("list", BolnaProcesses.createBatch()));
    long instance = environment.start("list", Map.of("contacts", CONTACTS));
    environment.awaitEnd(instance);

    String batchId = environment.variable(instance, "batchId").asText();
    JsonNode duplicates = environment.variable(instance, "duplicates");
    assertThat(duplicates.path("numbers").asInt()).isEqualTo(1);
    assertThat(duplicates.at("/first/0/rows").toString()).isEqualTo("[1,3]");
    assertThat(environment.variable(instance, "batchStartsAt").asText()).endsWith("0:00Z");
    await().atMost(PATIENCE).until(() -> batch(batchId).status().equals("completed"));
    assertThat(batch(batchId).fileName()).matches("camunda-[0-9a-f]{8}-\\d+\\.csv");
    assertThat(environment.bolna.journal().placedCallsOf(batchId))
        .extracting(dial -> dial.number())
        .containsExactlyInAnyOrder("+919876543200", "+919876543201");
  }

  private static BatchEntry batch(String id) {
    return environment.bolna.journal().batch(id).orElseThrow();
  }

  @Test
  void aDocumentBecomesABatch() {
    DocumentReferenceResponse file =
        environment
            .client
            .newCreateDocumentCommand()
            .content("customerId;phone;name\nC-1;+919876543202;Zoë\n")
            .fileName("people.csv")
            .send()
            .join();
    environment.deploy(
        BolnaProcesses.serviceTask(
            "document",
            BolnaProcesses.createBatch()
                .with("operation.contacts.from", "document")
                .with("operation.contacts.phoneColumn", "phone")
                .with("operation.createBatch.start", "later")));
    long instance = environment.start("document", Map.of("contactsFile", List.of(file)));
    environment.awaitEnd(instance);

    String batchId = environment.variable(instance, "batchId").asText();
    await().atMost(PATIENCE).until(() -> batch(batchId).status().equals("processed"));
    assertThat(batch(batchId).validContacts()).isEqualTo(1);
    assertThat(environment.variable(instance, "batchStartsAt").isNull()).isTrue();
  }

  @Test
  void anAnswerThatIsLostMakesNoSecondBatch() {
    int before = environment.bolna.journal().batches().size();
    environment.deploy(BolnaProcesses.serviceTask("lost", BolnaProcesses.createBatch()));
    environment.bolna.planFault("POST /batches", Fault.ERROR_AFTER_ACCEPT);
    long instance = environment.start("lost", Map.of("contacts", CONTACTS));
    environment.awaitEnd(instance);

    assertThat(environment.bolna.journal().batches()).hasSize(before + 1);
  }

  @Test
  void aBadContactIsAnIncidentThatNamesItAndNothingIsMade() {
    int before = environment.bolna.journal().batches().size();
    environment.deploy(
        BolnaProcesses.serviceTask(
            "bad", BolnaProcesses.createBatch().with("errorExpression", "=null")));
    long instance =
        environment.start(
            "bad", Map.of("contacts", List.of(Map.of("contact_number", "1", "customerId", "x"))));

    assertThat(environment.awaitIncident(instance))
        .contains("contact 1: contact_number must be in E.164 format")
        .contains("\"1\"");
    assertThat(environment.bolna.journal().batches()).hasSize(before);
  }

  @Test
  void aBatchThatHasEndedCannotBeStoppedAndTheProcessGoesOnByTheError() {
    environment.deploy(BolnaProcesses.serviceTask("make", BolnaProcesses.createBatch()));
    long made = environment.start("make", Map.of("contacts", CONTACTS));
    environment.awaitEnd(made);
    String batchId = environment.variable(made, "batchId").asText();
    await().atMost(PATIENCE).until(() -> batch(batchId).status().equals("completed"));

    environment.deploy(
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
    long instance = environment.start("stop", Map.of("batchId", batchId));
    environment.awaitEnd(instance);

    assertThat(environment.variable(instance, "batchError").path("vendorMessage").asText())
        .isEqualTo("Batch is not queued or running");
  }

  @Test
  void aBatchIsReadListedAndDeleted() {
    environment.deploy(
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
    long instance = environment.start("care", Map.of("contacts", CONTACTS));
    environment.awaitEnd(instance);

    String batchId = environment.variable(instance, "batchId").asText();
    assertThat(environment.variable(instance, "batchProgress").path("batchId").asText())
        .isEqualTo(batchId);
    assertThat(environment.variable(instance, "batches").findValuesAsText("batchId"))
        .contains(batchId);
    assertThat(environment.variable(instance, "batchStatus").asText()).isEqualTo("deleted");
  }
}
