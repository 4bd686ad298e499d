package io.github.camundabolna.integration;

import static io.github.camundabolna.integration.IntegrationEnvironment.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.builder.AbstractFlowNodeBuilder;
import io.camunda.zeebe.model.bpmn.builder.StartEventBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The wait for a batch: each kind of element, through its template, on the engine. */
@Tag("slow")
class BatchWaitIT {

  private static final List<Map<String, Object>> CONTACTS =
      List.of(
          Map.of("contact_number", "+919876543200", "customerId", "C-1", "note", "=1+1"),
          Map.of("contact_number", "+919876543203", "customerId", "C-2", "note", "hello"));

  private static IntegrationEnvironment environment;

  @BeforeAll
  static void open() {
    environment = new IntegrationEnvironment();
  }

  @AfterAll
  static void close() {
    environment.close();
  }

  @Test
  void aProcessWaitsForItsBatchAndHearsOfEachPerson() {
    environment.deploy(
        BolnaProcesses.batchEnded("intermediate")
            .connectTo(create("campaign").intermediateCatchEvent("wait"))
            .endEvent()
            .done());
    long instance = environment.start("campaign", Map.of("contacts", CONTACTS));
    environment.awaitEnd(instance);

    JsonNode batch = environment.variable(instance, "batch");
    assertThat(batch.path("status").asText()).isIn("completed", "executed");
    assertThat(batch.path("batchId")).isEqualTo(environment.variable(instance, "batchId"));
    assertThat(batch.path("totalContacts").asInt()).isEqualTo(2);
    assertThat(batch.at("/callsPerOutcome/answered").asInt()).isEqualTo(1);
    assertThat(batch.at("/callsPerOutcome/no-answer").asInt()).isEqualTo(1);
    assertThat(batch.path("executionsDetail").asText()).isEqualTo("full");
    assertThat(batch.path("executions"))
        .extracting(row -> row.path("contactKey").asText())
        .containsExactlyInAnyOrder("C-1", "C-2");
    assertThat(batch.path("executions"))
        .extracting(row -> row.path("recipientData").path("note").asText())
        .contains("=1+1");
  }

  @Test
  void eventOfTheBatchEndsAWaitThatWouldLookMinutesLater() {
    environment.receiveOn("batch-events");
    String url = environment.webhook("batch-events") + "?token=" + IntegrationEnvironment.SECRET;
    environment.deploy(
        BolnaProcesses.batchEnded("intermediate")
            .with("interval", "PT5M")
            .connectTo(
                start("signaled")
                    .serviceTask(
                        "create",
                        task ->
                            BolnaProcesses.createBatch()
                                .with("operation.webhookUrl", url)
                                .applyTo(task))
                    .intermediateCatchEvent("wait"))
            .endEvent()
            .done());
    long instance = environment.start("signaled", Map.of("contacts", CONTACTS));

    environment.awaitEnd(instance);

    assertThat(environment.variable(instance, "batch").path("callsEnded").asInt()).isEqualTo(2);
  }

  private static AbstractFlowNodeBuilder<?, ?> create(String processId) {
    return start(processId)
        .serviceTask("create", task -> BolnaProcesses.createBatch().applyTo(task));
  }

  private static StartEventBuilder start(String processId) {
    return Bpmn.createExecutableProcess(processId).startEvent();
  }

  @Test
  void everyKindOfElementAndEveryInstanceHearsOfTheSameBatch() {
    String batchId = createdBatchId();
    environment.deploy(
        BolnaProcesses.batchEnded("intermediate")
            .connectTo(start("event").intermediateCatchEvent("wait"))
            .endEvent()
            .done());
    environment.deploy(
        start("task")
            .receiveTask("wait", task -> BolnaProcesses.batchEnded("receive").connectTo(task))
            .endEvent()
            .done());
    environment.deploy(boundary());
    List<Long> instances =
        List.of("event", "event", "task", "boundary").stream()
            .map(process -> environment.start(process, Map.of("batchId", batchId)))
            .toList();

    assertThat(instances)
        .allSatisfy(
            instance -> {
              environment.awaitEnd(instance);
              assertThat(environment.variable(instance, "batch").path("totalContacts").asInt())
                  .isEqualTo(2);
            });
  }

  private static BpmnModelInstance boundary() {
    return start("boundary")
        .userTask("meanwhile")
        .boundaryEvent("ended", event -> BolnaProcesses.batchEnded("boundary").connectTo(event))
        .endEvent()
        .moveToActivity("meanwhile")
        .endEvent()
        .done();
  }

  private static String createdBatchId() {
    environment.deploy(BolnaProcesses.serviceTask("make", BolnaProcesses.createBatch()));
    long instance = environment.start("make", Map.of("contacts", CONTACTS));
    environment.awaitEnd(instance);
    return environment.variable(instance, "batchId").asText();
  }

  @Test
  void aBatchThatIsStoppedHalfWayEndsTheWaitAndItsSummaryAddsUp() {
    environment.deploy(
        BolnaProcesses.batchEnded("intermediate")
            .connectTo(create("stopped").intermediateCatchEvent("wait"))
            .endEvent()
            .done());
    environment.deploy(
        BolnaProcesses.serviceTask("stop", BolnaProcesses.batchOperation("stopBatch")));
    List<Map<String, Object>> many = IntStream.range(0, 400).mapToObj(i -> contact(i)).toList();
    long instance = environment.start("stopped", Map.of("contacts", many));
    await().atMost(PATIENCE).until(() -> dialedCalls(instance) > 20);
    environment.awaitEnd(
        environment.start(
            "stop", Map.of("batchId", environment.variable(instance, "batchId").asText())));
    environment.awaitEnd(instance);

    JsonNode batch = environment.variable(instance, "batch");
    assertThat(batch.path("status").asText()).isEqualTo("stopped");
    assertThat(batch.at("/callsPerOutcome/stopped").asInt()).isBetween(1, 380);
    long ended =
        StreamSupport.stream(batch.path("callsPerOutcome").spliterator(), false)
            .mapToLong(JsonNode::asLong)
            .sum();
    assertThat(
            ended
                + batch.path("underWay").asLong()
                + batch.path("notCalled").asLong()
                + batch.path("invalidContacts").asLong())
        .isEqualTo(batch.path("totalContacts").asLong())
        .isEqualTo(400);
  }

  private static Map<String, Object> contact(int number) {
    return Map.of(
        "contact_number", "+9198765%03d00".formatted(number), "customerId", "C-" + number);
  }

  private static int dialedCalls(long instance) {
    JsonNode batchId = environment.variable(instance, "batchId");
    return batchId == null ? 0 : environment.bolna.journal().placedCallsOf(batchId.asText()).size();
  }

  @Test
  void anInstanceOfAnOlderVersionHearsOfItsBatchToo() {
    String batchId = createdBatchId();
    deployAndAwait("first", "1".repeat(32));
    deployAndAwait("second", "2".repeat(32));
    long older = environment.startVersion("evolving", 1, Map.of("batchId", batchId));
    environment.awaitEnd(older);

    assertThat(environment.variable(older, "batch").path("status").asText()).isEqualTo("completed");
  }

  /** The runtime looks after a version once Bolna is asked for a batch of one of its instances. */
  private static void deployAndAwait(String version, String unknownBatch) {
    environment.deploy(processWithVersion(version));
    environment.start("evolving", Map.of("batchId", unknownBatch));
    await().atMost(PATIENCE).until(() -> isPolled(unknownBatch));
  }

  private static boolean isPolled(String batchId) {
    return environment.bolna.journal().requestsTo("GET /batches/{id}").stream()
        .anyMatch(request -> request.path().endsWith(batchId));
  }

  private static BpmnModelInstance processWithVersion(String version) {
    return BolnaProcesses.batchEnded("intermediate")
        .with("maxInterval", "PT5S")
        .connectTo(start("evolving").intermediateCatchEvent("wait"))
        .endEvent(version)
        .done();
  }

  @Test
  void tenLooksThatFailInARowDoNotEndTheWait() {
    String batchId = createdBatchId();
    String get = "GET /batches/{id}";
    long before = environment.bolna.journal().requestCount(get);
    IntStream.range(0, 10)
        .forEach(i -> environment.bolna.planResponse(get, i % 2 == 0 ? 500 : 429, "{}", Map.of()));
    environment.deploy(
        BolnaProcesses.batchEnded("intermediate")
            .with("maxInterval", "PT5S")
            .connectTo(start("troubled").intermediateCatchEvent("wait"))
            .endEvent()
            .done());
    long instance = environment.start("troubled", Map.of("batchId", batchId));
    await().atMost(PATIENCE.multipliedBy(3)).until(() -> environment.journal.completed(instance));

    assertThat(environment.bolna.journal().requestCount(get) - before).isGreaterThan(10);
    assertThat(environment.variable(instance, "batch").path("status").asText())
        .isEqualTo("completed");
  }
}
