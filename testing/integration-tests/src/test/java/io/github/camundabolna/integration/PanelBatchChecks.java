package io.github.camundabolna.integration;

import static io.github.camundabolna.integration.IntegrationEnvironment.AGENT;
import static io.github.camundabolna.integration.IntegrationEnvironment.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.api.response.DocumentReferenceResponse;
import io.github.camundabolna.simulator.journal.BatchEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The expected results of the scenarios with "Bolna batch" and the wait for a batch. */
record PanelBatchChecks(IntegrationEnvironment environment) implements PanelChecks {

  @Override
  public Map<String, Runnable> runs() {
    return Map.ofEntries(
        Map.entry("create-batch", this::createBatch),
        Map.entry("create-batch-from-file", this::createBatchFromFile),
        Map.entry("create-batch-guarded", this::createBatchGuarded),
        Map.entry("schedule-batch", this::scheduleBatch),
        Map.entry("stop-batch", this::stopBatch),
        Map.entry("get-batch", this::getBatch),
        Map.entry("list-batch-calls", this::listBatchCalls),
        Map.entry("list-batches", this::listBatches),
        Map.entry("delete-batch", this::deleteBatch),
        Map.entry("wait-for-batch-catch-event", () -> batchEnded("wait-for-batch-catch-event")),
        Map.entry("wait-for-batch-receive-task", () -> batchEnded("wait-for-batch-receive-task")),
        Map.entry(
            "wait-for-batch-boundary-event", () -> batchEnded("wait-for-batch-boundary-event")));
  }

  private void createBatch() {
    assertThat(batch(created(2)).totalContacts()).isEqualTo(2);
  }

  private void createBatchFromFile() {
    BatchEntry batch = batch(fromFile());

    assertThat(batch.fileName()).startsWith("reminders-");
    assertThat(batch.fromNumbers()).containsExactly("+918035739222");
    assertThat(batch.agentId()).isEqualTo(AGENT);
    assertThat(batch.validContacts()).isEqualTo(2);
    assertThat(batch.scheduledAt().orElseThrow()).isAfter(oneHourFromNow());
  }

  private void createBatchGuarded() {
    DocumentReferenceResponse refused = document("name;phone\nRavi;098765-43221\n", "refused.csv");
    List<Map<String, String>> contacts =
        List.of(
            contact("+919876543220", "true"),
            contact("+919876543221", "true"),
            contact("+919876543222", "false"),
            contact("+442079460958", "true"));

    long instance =
        run(
            "create-batch-guarded",
            Map.of("contacts", contacts, "doNotCallFile", List.of(refused)));

    BatchEntry batch = batch(environment.variable(instance, "batchId").asText());
    assertThat(batch.totalContacts()).isEqualTo(1);
    JsonNode leftOut = environment.variable(instance, "leftOut");
    assertThat(leftOut.path("contacts").asInt()).isEqualTo(3);
    assertThat(leftOut.at("/reasons/BOLNA_ON_DO_NOT_CALL_LIST").asInt()).isOne();
    assertThat(leftOut.at("/reasons/BOLNA_NO_CONSENT").asInt()).isOne();
    assertThat(leftOut.at("/reasons/BOLNA_COUNTRY_NOT_ALLOWED").asInt()).isOne();
  }

  private static Map<String, String> contact(String number, String consent) {
    return Map.of("contact_number", number, "zone", "", "consent", consent);
  }

  private void scheduleBatch() {
    String startsAt = Instant.now().plus(Duration.ofHours(5)).toString();

    long instance = run("schedule-batch", Map.of("batchId", fromFile(), "startsAt", startsAt));

    assertThat(Instant.parse(environment.variable(instance, "batchStartsAt").asText()))
        .isAfterOrEqualTo(Instant.parse(startsAt));
  }

  private void stopBatch() {
    long instance = run("stop-batch", Map.of("batchId", startLongBatch()));

    assertThat(environment.variable(instance, "batchStatus").asText()).isEqualTo("stopped");
  }

  private void getBatch() {
    String id = created(2);

    long instance = run("get-batch", Map.of("batchId", id));

    JsonNode progress = environment.variable(instance, "batchProgress");
    assertThat(progress.path("batchId").asText()).isEqualTo(id);
    assertThat(progress.path("totalContacts").asInt()).isEqualTo(2);
  }

  private void listBatchCalls() {
    String id = created(2);
    await().atMost(PATIENCE).until(() -> batch(id).status().equals("completed"));

    long instance = run("list-batch-calls", Map.of("batchId", id));

    assertThat(environment.variable(instance, "executions")).hasSize(2);
    assertThat(environment.variable(instance, "executionsDetail").asText()).isEqualTo("full");
  }

  private void listBatches() {
    String id = created(2);

    long instance = run("list-batches", Map.of());

    JsonNode batches = environment.variable(instance, "batches");
    assertThat(batches.findValuesAsText("batchId")).contains(id).hasSizeLessThanOrEqualTo(5);
  }

  private void deleteBatch() {
    long instance = run("delete-batch", Map.of("batchId", fromFile()));

    assertThat(environment.variable(instance, "batchStatus").asText()).isEqualTo("deleted");
  }

  private void batchEnded(String process) {
    String id = created(2);

    long instance = run(process, Map.of("batchId", id));

    JsonNode batch = environment.variable(instance, "batch");
    assertThat(batch.path("batchId").asText()).isEqualTo(id);
    assertThat(batch.path("executions")).hasSize(2);
  }

  /** A batch that is being dialed, with so many people that most are in the queue for long. */
  String startLongBatch() {
    String id = created(2000);
    await().atMost(PATIENCE).until(() -> environment.bolna.journal().placedCallsOf(id).size() > 20);
    return id;
  }

  private String created(int people) {
    List<Map<String, String>> contacts =
        IntStream.range(0, people)
            .mapToObj(i -> Map.of("contact_number", "+919876%04d00".formatted(i)))
            .toList();
    long instance = run("create-batch", Map.of("contacts", contacts));
    return environment.variable(instance, "batchId").asText();
  }

  /** A batch that starts in three hours. */
  private String fromFile() {
    DocumentReferenceResponse file =
        document("customerId;phone\nC-1;+919876543202\nC-2;+919876543203\n", "people.csv");
    Map<String, Object> form = Map.of("file", List.of(file));
    long instance = run("create-batch-from-file", Map.of("agentId", AGENT, "form", form));
    assertThat(Instant.parse(environment.variable(instance, "batchStartsAt").asText()))
        .isAfter(oneHourFromNow());
    return environment.variable(instance, "batchId").asText();
  }

  private DocumentReferenceResponse document(String content, String name) {
    return environment
        .client
        .newCreateDocumentCommand()
        .content(content)
        .fileName(name)
        .send()
        .join();
  }

  private static Instant oneHourFromNow() {
    return Instant.now().plus(Duration.ofHours(1));
  }

  private BatchEntry batch(String id) {
    return environment.bolna.journal().batch(id).orElseThrow();
  }

  private long run(String process, Map<String, Object> variables) {
    long instance = environment.start(process, variables);
    environment.awaitEnd(instance);
    return instance;
  }
}
