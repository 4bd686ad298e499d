package io.github.camundabolna.simulator.http;

import static io.github.camundabolna.simulator.JsonKeys.hasKeysOf;
import static io.github.camundabolna.simulator.JsonKeys.sameKeys;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.BatchFixture;
import io.github.camundabolna.simulator.ContractTestBase;
import io.github.camundabolna.simulator.MultipartFormBody;
import io.github.camundabolna.simulator.batch.BatchSettings;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchEndpointsContractTest extends ContractTestBase {

  @Test
  void createBatch() {
    MultipartFormBody form = BatchFixture.form(BatchFixture.csv("+919800000000"));
    JsonNode answer = fixture.parse(fixture.send(form.postTo(fixture.request("/batches"))).body());
    contract.check(answer, "post", "/batches", 201);
    sameKeys(answer, contract.recorded("api/create_batch_201.json"));
    assertThat(answer.get("batch_id").asText()).matches("[0-9a-fA-F]{32}");
    JsonNode refused =
        fixture.parse(
            fixture.send(new MultipartFormBody().postTo(fixture.request("/batches"))).body());
    contract.check(refused, "post", "/batches", 400);
    assertThat(refused).isEqualTo(contract.recorded("api/error_400_documented.json"));
  }

  @Test
  void batchesInEveryPublishedStatus() {
    BatchSettings published = new BatchSettings(Duration.ZERO, true);
    try (BatchFixture batches = BatchFixture.open(settings -> settings.withBatches(published));
        BatchFixture queue = BatchFixture.withoutDialing()) {
      String created = batches.createAccepted(BatchFixture.form(BatchFixture.csv("+919800000000")));
      String failed = batches.createAccepted(BatchFixture.form(BatchFixture.csv("nobody")));
      String completed =
          batches.createAccepted(BatchFixture.form(BatchFixture.csv("+919800000000")));
      String scheduled =
          batches.createAccepted(BatchFixture.form(BatchFixture.csv("+919800000000")));
      batches.schedule(scheduled, BatchFixture.inUtc(Duration.ofDays(29)));
      batches.scheduleSoon(completed);
      batches.awaitStatus(failed, "failed");
      batches.awaitStatus(completed, "completed");
      contract.check(batches.list(), "get", "/batches/{agent_id}/all", 200);
      for (String id : List.of(created, failed, completed, scheduled)) {
        contract.check(batches.get(id), "get", "/batches/{batch_id}", 200);
      }
      String stopped = queue.createQueued(BatchFixture.form(BatchFixture.csv("+919800000000")));
      queue.stop(stopped);
      contract.check(queue.get(stopped), "get", "/batches/{batch_id}", 200);
      sameKeys(batches.get(completed), contract.recorded("api/get_batch_200.json"));
    }
  }

  @Test
  void scheduleStopAndDeleteBatch() {
    try (BatchFixture batches = BatchFixture.withoutStarting();
        BatchFixture queue = BatchFixture.withoutDialing()) {
      String id = batches.createProcessed(BatchFixture.form(BatchFixture.csv("+919800000000")));
      String path = "/batches/" + id + "/schedule";
      ObjectNode recorded = (ObjectNode) contract.recorded("api/schedule_batch_200_real.json");
      JsonNode scheduled = parse(batches.schedule(id, BatchFixture.soon()));
      assertThat(scheduled.get("message")).isEqualTo(recorded.get("message"));
      assertThat(shape(scheduled)).isEqualTo(shape(recorded));
      assertThat(parse(batches.schedule(id, BatchFixture.inUtc(Duration.ofMinutes(1)))))
          .isEqualTo(contract.recorded("api/error_400_schedule_too_soon.json"));
      contract.check(
          parse(batches.post(path, new MultipartFormBody())),
          "post",
          "/batches/{batch_id}/schedule",
          400);
      String queued = queue.createQueued(BatchFixture.form(BatchFixture.csv("+919800000000")));
      assertThat(parse(queue.stop(queued))).isEqualTo(contract.recorded("api/stop_batch_200.json"));
      assertThat(parse(batches.stop(id))).isEqualTo(contract.recorded("api/stop_batch_404.json"));
      assertThat(parse(batches.delete(id)))
          .isEqualTo(contract.recorded("api/delete_batch_200.json"));
      contract.check(batches.get(id), "get", "/batches/{batch_id}", 400);
    }
  }

  @Test
  void executionsOfABatch() {
    try (BatchFixture batches = BatchFixture.open()) {
      String csv = "contact_number,customer_name\n+919800000000,Asha\n+919800000004,Ravi\n";
      String id = batches.createScheduled(BatchFixture.form(csv));
      batches.awaitStatus(id, "completed");
      JsonNode rows = batches.executions(id);
      assertThat(rows.isArray()).isTrue();
      rows.forEach(row -> contract.check(row, "AgentExecution"));
      rows.forEach(row -> contract.check(row.get("batch_run_details"), "BatchRunData"));
      hasKeysOf(rows.get(0), contract.recorded("payloads/31_batch_execution_row.json"));
    }
  }

  @Test
  void executionsOfABatchInPages() {
    try (BatchFixture batches = BatchFixture.open()) {
      String csv = "contact_number\n+919800000000\n+919800000004\n+919800000003\n";
      String id = batches.createScheduled(BatchFixture.form(csv));
      batches.awaitStatus(id, "completed");
      JsonNode recorded = contract.recorded("payloads/53_v2_batch_executions_envelope.json");
      JsonNode first = page(batches, id, "?page_number=1&page_size=2");
      JsonNode second = page(batches, id, "?page_number=2&page_size=2");
      sameKeys(first, recorded);
      hasKeysOf(first.get("data").get(0), recorded.get("data").get(0));
      first.get("data").forEach(row -> contract.check(row, "AgentExecution"));
      assertThat(first.get("data")).hasSize(2);
      assertThat(first.get("has_more").asBoolean()).isTrue();
      assertThat(second.get("data")).hasSize(1);
      assertThat(second.get("has_more").asBoolean()).isFalse();
      assertThat(page(batches, id, "?page_size=1001").get("message").asText())
          .contains("page_size");
    }
  }

  private static JsonNode page(BatchFixture batches, String id, String query) {
    return batches.simulatorFixture().getJson("/v2/batches/" + id + "/executions" + query);
  }

  private JsonNode parse(HttpResponse<String> answer) {
    return fixture.parse(answer.body());
  }

  private static String shape(JsonNode scheduled) {
    return scheduled.get("state").asText().replaceAll("\\d", "0");
  }
}
