package io.github.camundabolna.bolna.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.error.ConnectorException;
import io.github.camundabolna.testing.FakeBatches;
import io.github.camundabolna.testing.FakeBatches.FakeBatch;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchOperationTest {

  @AutoClose private final BatchConnectorFixture runtime = new BatchConnectorFixture();
  private final FakeBatches bolna = runtime.bolna;

  @Test
  void scheduleReturnsTheActualStart() {
    String id = runtime.createdBatchId();
    assertThat(
            runtime.run(
                runtime.freshJob(
                    "{'type': 'scheduleBatch', 'batchId': '"
                        + id
                        + "', 'start': 'at', 'scheduledAt': '2026-W34-6T10:31+05:30'}")))
        .isEqualTo(new ScheduleBatch.Result(id, "scheduled", "2026-08-22T05:10:00Z"));
    assertThat(bolna.batches().get(0).times()).last().isEqualTo("2026-08-22T10:31:00.000+05:30");
  }

  @Test
  void aBatchIsRead() {
    String id = runtime.createdBatchId();
    GetBatch.Result result = (GetBatch.Result) runtime.run(operation("getBatch", id));
    assertThat(result.batch())
        .containsEntry("batchId", id)
        .containsEntry("status", "scheduled")
        .containsEntry("scheduledAt", "2026-08-21T05:10:00Z")
        .containsEntry("totalContacts", null)
        .containsEntry("callsStarted", 0L);
  }

  private TestJob operation(String type, String batchId) {
    return runtime.freshJob("{'type': '" + type + "', 'batchId': '" + batchId + "'}");
  }

  @Test
  void stopStopsOnceHoweverOften() {
    String id = runtime.createdBatchId();
    bolna.setStatus(id, "running");
    StopBatch.Result stopped = new StopBatch.Result(id, "stopped");
    assertThat(runtime.run(operation("stopBatch", id))).isEqualTo(stopped);
    assertThat(runtime.run(operation("stopBatch", id)))
        .as("the answer to the first may have been lost")
        .isEqualTo(stopped);
  }

  @Test
  void aBatchThatIsNotQueuedOrRunningHasItsOwnError() {
    String id = runtime.createdBatchId();
    bolna.setStatus(id, "completed");

    ConnectorException failure = runtime.failureOf(operation("stopBatch", id));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_BATCH_NOT_RUNNING");
    assertThat(failure)
        .hasMessageEndingWith("Batch is not queued or running; the batch is completed");
    assertThat(failure.getErrorVariables())
        .isEqualTo(
            Map.of(
                "httpStatus",
                404,
                "vendorMessage",
                "Batch is not queued or running",
                "batchStatus",
                "completed"));
  }

  @Test
  void aBatchThatHasNotBegunCannotBeStoppedAndIsSaidToHaveToBeDeleted() {
    ConnectorException failure =
        runtime.failureOf(operation("stopBatch", runtime.createdBatchId()));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_BATCH_NOT_RUNNING");
    assertThat(failure)
        .hasMessageEndingWith(
            "running; the batch is scheduled. Delete it instead, or stop it after it starts");
    assertThat(failure.getErrorVariables()).containsEntry("batchStatus", "scheduled");
  }

  @Test
  void aBatchThatCannotBeFoundToStopIsRejected() {
    bolna.respondInstead(
        "POST /batches/*/stop", TestResponses.json(404, "{\"message\":\"no such batch\"}"));
    assertThat(runtime.failureOf(operation("stopBatch", "a".repeat(32))).getErrorCode())
        .isEqualTo("BOLNA_REJECTED");
  }

  @Test
  void deleteDeletes() {
    String id = runtime.createdBatchId();
    assertThat(runtime.run(operation("deleteBatch", id)))
        .isEqualTo(new DeleteBatch.Result(id, "deleted"));
    assertThat(bolna.batches()).isEmpty();
  }

  @Test
  void theCallsOfABatchAreListedWithTheirKeys() {
    bolna.setExecutions(
        """
        [{"id": "a", "status": "completed", "conversation_duration": 12, "total_cost": 3,
          "context_details": {"recipient_data":
            {"camunda_contact_key": "C-1", "name": "'=Asha", "camunda_auto_retry": "busy"}}},
         {"id": "b", "status": "ringing"}, {"id": "c", "status": "busy"}]\
        """);

    ListBatchCalls.Result result =
        (ListBatchCalls.Result) runtime.run(operation("listBatchCalls", runtime.createdBatchId()));

    assertThat(result.total()).isEqualTo(3);
    assertThat(result.underWay()).isEqualTo(1);
    assertThat(result.callsPerOutcome()).containsEntry("answered", 1L).containsEntry("busy", 1L);
    assertThat(result.executionsDetail()).isEqualTo("full");
    assertThat(result.executionsDocument()).isNull();
    JsonNode call = TestJson.of(TestJson.text(result.executions())).at("/0");
    assertThat(call.path("contactKey").asText()).isEqualTo("C-1");
    assertThat(call.path("outcome").asText()).isEqualTo("answered");
    assertThat((Object) call.path("recipientData")).isEqualTo(TestJson.of("{'name': '=Asha'}"));
  }

  @Test
  void aBatchThatIsGoneWhenADeleteComesAgainWasDeleted() {
    String id = runtime.createdBatchId();
    TestJob delete = operation("deleteBatch", id);
    bolna.respondAfterEffect("DELETE /batches/*", TestResponses.json(500, "{}"));
    assertThat(runtime.failureOf(delete).getErrorCode()).isEqualTo("BOLNA_UNAVAILABLE");
    runtime.clock.advance(Duration.ofSeconds(30));

    assertThat(runtime.run(delete)).isEqualTo(new DeleteBatch.Result(id, "deleted"));
    assertThat(runtime.failureOf(operation("deleteBatch", id)).getErrorCode())
        .as("a first try")
        .isEqualTo("BOLNA_REJECTED");
  }

  @Test
  void batchesAreListedNewestFirst() {
    for (int i = 0; i < 4; i++) {
      bolna.put(
          new FakeBatch(
              String.valueOf(i).repeat(32),
              i == 2 ? "failed" : "completed",
              Map.of("fileName", "a.csv"),
              runtime.clock.instant().plusSeconds(i % 2 == 0 ? i : -i),
              new ArrayList<>()));
    }
    assertThat(listed("")).containsExactly("2", "0", "1", "3");
    assertThat(listed(", 'atMost': 1")).containsExactly("2");
    assertThat(listed(", 'status': 'completed'")).containsExactly("0", "1", "3");
  }

  private List<String> listed(String filter) {
    ListBatches.Result result =
        (ListBatches.Result)
            runtime.run(
                runtime.freshJob(
                    "{'type': 'listBatches', 'agentId': '"
                        + FakeBatches.AGENT
                        + "'"
                        + filter
                        + "}"));
    return result.batches().stream()
        .map(batch -> String.valueOf(batch.get("batchId")).substring(0, 1))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "createBatch, GET /batches/*/all",
    "createBatch, POST /batches",
    "createBatch, POST /batches/*/schedule",
    "scheduleBatch, POST /batches/*/schedule",
    "stopBatch, POST /batches/*/stop",
    "getBatch, GET /batches/*",
    "deleteBatch, DELETE /batches/*",
    "listBatchCalls, GET /v2/batches/*/executions",
    "listBatches, GET /batches/*/all"
  })
  void everyOperationOutlastsALimitAndATroubledBolna(String type, String request) {
    String id = runtime.createdBatchId();
    bolna.setStatus(id, type.equals("stopBatch") ? "running" : "scheduled");
    TestJob job =
        switch (type) {
          case "createBatch" -> runtime.freshCreate();
          case "listBatches" ->
              runtime.freshJob("{'type': 'listBatches', 'agentId': '" + FakeBatches.AGENT + "'}");
          default -> operation(type, id);
        };

    MockResponse busy = TestResponses.withHeader(429, "Retry-After", "60");
    assertThat(failureWith(request, busy, job)).isEqualTo("BOLNA_UNAVAILABLE");
    assertThat(failureWith(request, TestResponses.json(500, "{}"), job))
        .isEqualTo(request.equals("POST /batches") ? "BOLNA_OUTCOME_UNKNOWN" : "BOLNA_UNAVAILABLE");
    assertThat(runtime.run(job)).isNotNull();
    assertThat(bolna.count("POST /batches ")).isLessThanOrEqualTo(4);
    assertThat(bolna.batches()).hasSizeLessThanOrEqualTo(2);
  }

  private String failureWith(String request, MockResponse answer, TestJob job) {
    bolna.respondInstead(request, answer);
    return runtime.failureOf(job).getErrorCode();
  }
}
