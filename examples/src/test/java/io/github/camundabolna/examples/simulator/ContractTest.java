package io.github.camundabolna.examples.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.examples.simulator.batch.BatchSettings;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {
  /** Objects whose keys name a model or what a caller chose, not the format. */
  private static final Set<String> NAMED_BY_CONTENT =
      Set.of("llmModel", "extracted_data", "recipient_data");

  /** Where the recorded inbound call lists how its agent was set up. */
  private static final String AGENT_SET_UP = "usage_breakdown";

  private Contract contract;
  private Stage stage;

  @BeforeAll
  void load() {
    assumeTrue(Contract.atHand(), "the published contract is not at hand");
    contract = Contract.load();
  }

  @BeforeEach
  void open() {
    stage = Stage.open();
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void makeCall() {
    HttpResponse<String> answer = stage.post("/call", stage.callTo("+919800000000").toString());
    contract.check(stage.parse(answer.body()), "post", "/call", 200);
    sameKeys(stage.parse(answer.body()), contract.recorded("api/make_call_200.json"));
  }

  @Test
  void stopCall() {
    String later = OffsetDateTime.now().plusDays(30).toString();
    String id = stage.place(stage.callTo("+919800000000").put("scheduled_at", later));
    JsonNode answer = stage.parse(stage.post("/call/" + id + "/stop", "").body());
    ObjectNode recorded = (ObjectNode) contract.recorded("api/stop_call_200.json");
    assertThat(answer).isEqualTo(recorded.put("execution_id", id));
  }

  @Test
  void stopAgent() {
    JsonNode answer = stage.parse(stage.post("/v2/agent/" + Stage.AGENT + "/stop", "").body());
    sameKeys(answer, contract.recorded("api/stop_agent_200.json"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "14", "15", "16"
      })
  void everyWebhookOfEveryNumberIsAnExecution(String digits) {
    String id = stage.place("+9198000000" + digits);
    String end = endOf(digits);
    stage.awaitLast(id, end);
    stage.receiver().bodiesOf(id).forEach(body -> contract.check(body, "AgentExecution"));
    contract.check(stage.getJson("/executions/" + id), "get", "/executions/{execution_id}", 200);
  }

  @ParameterizedTest
  @CsvSource({
    "00, payloads/04_completed_plivo_2025-11.json",
    "00, payloads/18_completed_plivo_13min_later.json",
    "02, payloads/30_completed_voicemail.json",
    "03, payloads/19_no_answer_plivo_rejected.json",
    "04, payloads/20_busy_plivo_3010.json",
    "05, payloads/21_failed.json",
    "06, payloads/23_error.json",
    "07, payloads/22_balance_low.json",
    "14, payloads/25_canceled.json",
    "15, payloads/24_stopped.json",
    "16, payloads/29_completed_but_rejected_zero_duration.json",
  })
  void theBodyHasEveryKeyOfTheRecordedOne(String digits, String recorded) {
    String id = stage.place("+9198000000" + digits);
    stage.awaitLast(id, endOf(digits));
    hasKeysOf(stage.receiver().bodiesOf(id).getLast(), contract.recorded(recorded));
  }

  @Test
  void theInboundBodyHasEveryKeyOfTheRecordedOne() {
    String id = stage.simulator().simulateInboundCall(Stage.AGENT, "+919000000001");
    stage.awaitLast(id, "completed");
    JsonNode body = stage.receiver().bodiesOf(id).getLast();
    ObjectNode recorded =
        (ObjectNode) contract.recorded("payloads/05_completed_inbound_plivo_2026-01.json");
    hasKeysOf(body, recorded.without(AGENT_SET_UP));
    contract.check(body, "AgentExecution");
  }

  @Test
  void theCheckFindsAWrongStatusAndAWrongType() {
    String id = stage.place("+919800000000");
    ObjectNode execution = (ObjectNode) stage.getJson("/executions/" + id);
    contract.check(execution, "AgentExecution");
    ObjectNode wrongStatus = execution.deepCopy().put("status", "answered");
    ObjectNode wrongType = execution.deepCopy().put("total_cost", "3.78");
    assertThatThrownBy(() -> contract.check(wrongStatus, "AgentExecution"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> contract.check(wrongType, "AgentExecution"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void theScheduledRetryHasEveryKeyOfTheRecordedOne() {
    String id = stage.place("+919800000010");
    stage.awaitLast(id, "scheduled");
    hasKeysOf(
        stage.receiver().bodiesOf(id).get(4),
        contract.recorded("payloads/10_scheduled_after_no_answer_auto_retry.json"));
  }

  @Test
  void log() {
    String id = stage.place("+919800000000");
    stage.awaitLast(id, "completed");
    JsonNode log = stage.getJson("/executions/" + id + "/log");
    contract.check(log, "get", "/executions/{execution_id}/log", 200);
    sameKeys(log.at("/data/0"), contract.recorded("api/execution_log_200.json").at("/data/0"));
  }

  @Test
  void listing() {
    stage.awaitLast(stage.place("+919800000000"), "completed");
    Instant now = Instant.now();
    JsonNode page =
        stage.getJson(
            "/v2/agent/%s/executions?from=%s&to=%s"
                .formatted(Stage.AGENT, now.minusSeconds(60), now.plusSeconds(60)));
    JsonNode recorded = contract.recorded("api/list_executions_envelope_200.json");
    contract.check(page, "get", "/v2/agent/{agent_id}/executions", 200);
    sameKeys(page, recorded);
    sameKeys(page.at("/data/0"), recorded.at("/data/0"));
    sameKeys(page.at("/data/0/telephony_data"), recorded.at("/data/0/telephony_data"));
  }

  @Test
  void agentAndUser() {
    JsonNode user = stage.getJson("/user/me");
    contract.check(user, "get", "/user/me", 200);
    sameKeys(user, contract.recorded("api/user_me_200.json"));
    JsonNode agent = stage.getJson("/v2/agent/" + Stage.AGENT);
    contract.check(agent, "get", "/v2/agent/{agent_id}", 200);
  }

  @Test
  void refusals() {
    JsonNode missingAgent = stage.parse(stage.post("/call", "{}").body());
    contract.check(missingAgent, "post", "/call", 400);
    assertThat(missingAgent).isEqualTo(contract.recorded("api/error_400_documented.json"));
    String noNumber = "{\"agent_id\":\"%s\"}".formatted(Stage.AGENT);
    assertThat(stage.parse(stage.post("/call", noNumber).body()))
        .isEqualTo(contract.recorded("api/error_422_fastapi_style.json"));
  }

  @Test
  void createBatch() {
    Form form = BatchStage.form(BatchStage.csv("+919800000000"));
    JsonNode answer = stage.parse(stage.send(form.postTo(stage.request("/batches"))).body());
    contract.check(answer, "post", "/batches", 201);
    sameKeys(answer, contract.recorded("api/create_batch_201.json"));
    assertThat(answer.get("batch_id").asText()).matches("[0-9a-fA-F]{32}");
    JsonNode refused = stage.parse(stage.send(new Form().postTo(stage.request("/batches"))).body());
    contract.check(refused, "post", "/batches", 400);
    assertThat(refused).isEqualTo(contract.recorded("api/error_400_documented.json"));
  }

  @Test
  void batchesInEveryPublishedStatus() {
    BatchSettings published = new BatchSettings(Duration.ZERO, true);
    try (BatchStage batches = BatchStage.open(settings -> settings.withBatches(published));
        BatchStage queue = BatchStage.withoutDials()) {
      String created = batches.accepted(BatchStage.form(BatchStage.csv("+919800000000")));
      String failed = batches.accepted(BatchStage.form(BatchStage.csv("nobody")));
      String completed = batches.accepted(BatchStage.form(BatchStage.csv("+919800000000")));
      String scheduled = batches.accepted(BatchStage.form(BatchStage.csv("+919800000000")));
      batches.schedule(scheduled, BatchStage.inUtc(Duration.ofDays(29)));
      batches.scheduled(completed);
      batches.awaitStatus(failed, "failed");
      batches.awaitStatus(completed, "completed");
      contract.check(batches.list(), "get", "/batches/{agent_id}/all", 200);
      for (String id : List.of(created, failed, completed, scheduled)) {
        contract.check(batches.get(id), "get", "/batches/{batch_id}", 200);
      }
      String stopped = queue.queued(BatchStage.form(BatchStage.csv("+919800000000")));
      queue.stop(stopped);
      contract.check(queue.get(stopped), "get", "/batches/{batch_id}", 200);
      sameKeys(batches.get(completed), contract.recorded("api/get_batch_200.json"));
    }
  }

  @Test
  void scheduleStopAndDeleteBatch() {
    try (BatchStage batches = BatchStage.withoutStarts();
        BatchStage queue = BatchStage.withoutDials()) {
      String id = batches.created(BatchStage.form(BatchStage.csv("+919800000000")));
      String path = "/batches/" + id + "/schedule";
      ObjectNode recorded = (ObjectNode) contract.recorded("api/schedule_batch_200_real.json");
      JsonNode scheduled = parse(batches.schedule(id, BatchStage.soon()));
      assertThat(scheduled.get("message")).isEqualTo(recorded.get("message"));
      assertThat(shape(scheduled)).isEqualTo(shape(recorded));
      assertThat(parse(batches.schedule(id, BatchStage.inUtc(Duration.ofMinutes(1)))))
          .isEqualTo(contract.recorded("api/error_400_schedule_too_soon.json"));
      contract.check(
          parse(batches.post(path, new Form())), "post", "/batches/{batch_id}/schedule", 400);
      assertThat(parse(batches.stop(id))).isEqualTo(contract.recorded("api/stop_batch_404.json"));
      assertThat(parse(batches.delete(id)))
          .isEqualTo(contract.recorded("api/delete_batch_200.json"));
      contract.check(batches.get(id), "get", "/batches/{batch_id}", 400);
      String queued = queue.queued(BatchStage.form(BatchStage.csv("+919800000000")));
      assertThat(parse(queue.stop(queued))).isEqualTo(contract.recorded("api/stop_batch_200.json"));
    }
  }

  @Test
  void executionsOfABatch() {
    try (BatchStage batches = BatchStage.open()) {
      String csv = "contact_number,customer_name\n+919800000000,Asha\n+919800000004,Ravi\n";
      String id = batches.launched(BatchStage.form(csv));
      batches.awaitStatus(id, "completed");
      JsonNode rows = batches.executions(id);
      assertThat(rows.isArray()).isTrue();
      rows.forEach(row -> contract.check(row, "AgentExecution"));
      rows.forEach(row -> contract.check(row.get("batch_run_details"), "BatchRunData"));
      hasKeysOf(rows.get(0), contract.recorded("payloads/31_batch_execution_row.json"));
    }
  }

  private JsonNode parse(HttpResponse<String> answer) {
    return stage.parse(answer.body());
  }

  private static String shape(JsonNode scheduled) {
    return scheduled.get("state").asText().replaceAll("\\d", "0");
  }

  private static String endOf(String digits) {
    return switch (digits) {
      case "03" -> "no-answer";
      case "04" -> "busy";
      case "05" -> "failed";
      case "06" -> "error";
      case "07" -> "balance-low";
      case "14" -> "canceled";
      case "15" -> "stopped";
      default -> "completed";
    };
  }

  private static void sameKeys(JsonNode actual, JsonNode recorded) {
    assertThat(keys(actual)).isEqualTo(keys(recorded));
  }

  /** Compares key by key; what is null or empty in either has no keys to compare below. */
  private static void hasKeysOf(JsonNode actual, JsonNode recorded) {
    assertThat(keys(actual)).containsAll(keys(recorded));
    for (String key : keys(recorded)) {
      JsonNode inner = recorded.get(key);
      boolean comparable = actual.get(key).isObject() && inner.isObject();
      if (comparable && !NAMED_BY_CONTENT.contains(key)) {
        hasKeysOf(actual.get(key), inner);
      }
    }
  }

  private static Set<String> keys(JsonNode object) {
    Set<String> keys = new TreeSet<>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
