package io.github.camundabolna.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentCreationRequest;
import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.document.jackson.JacksonModuleDocumentSerializer;
import io.github.camundabolna.contact.Duplicate;
import io.github.camundabolna.contact.Duplicates;
import io.github.camundabolna.testing.FakeBatches;
import io.github.camundabolna.testing.FakeBatches.Known;
import io.github.camundabolna.testing.Json;
import io.github.camundabolna.testing.Reply;
import io.github.camundabolna.testing.TestJob;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchOperationsTest {

  @AutoClose private final BatchRuntime runtime = new BatchRuntime();
  private final FakeBatches bolna = runtime.bolna;

  @Test
  void createSendsTheContactsAndSchedulesThem() {
    CreateBatch.Result result = runtime.create(runtime.freshCreate());

    assertThat(result)
        .isEqualTo(
            new CreateBatch.Result(
                "%032x".formatted(1),
                "scheduled",
                BatchRuntime.FILE,
                2,
                new Duplicates(0, 0, List.of()),
                "2026-08-21T05:10:00Z"));
    assertThat(only().form())
        .containsEntry("agent_id", FakeBatches.AGENT)
        .containsEntry(
            "file",
            """
            contact_number,camunda_contact_key,name,amount\r
            +919876543210,1,Asha,12.5\r
            +919876543211,2,Ravi,\r
            """);
    assertThat(only().times()).containsExactly("2026-08-21T05:10:00.000+00:00");
  }

  private Known only() {
    assertThat(bolna.batches()).hasSize(1);
    return bolna.batches().get(0);
  }

  @Test
  void everyFieldOfCreateIsSent() {
    TestJob job =
        runtime
            .freshCreate()
            .field("name", "'reminders'")
            .field("fromPhoneNumbers", "['+918035739222', '+918035739223']")
            .field("webhookUrl", "'https://example.com/hook'")
            .field("start", "'at'")
            .field("scheduledAt", "'2026-08-21T16:04:00+05:30'")
            .field("bypassCallGuardrails", "true")
            .field("autoRetry", "{'enabled': true, 'maxRetries': 1, 'statuses': ['busy']}");

    CreateBatch.Result result = runtime.create(job);

    assertThat(result.fileName()).isEqualTo("reminders-2251799813685249.csv");
    assertThat(result.startsAt()).isEqualTo("2026-08-21T10:40:00Z");
    assertThat(only().form())
        .containsEntry("fileName", "reminders-2251799813685249.csv")
        .containsEntry("from_phone_numbers", "+918035739222,+918035739223")
        .containsEntry("webhook_url", "https://example.com/hook")
        .containsEntry(
            "retry_config",
            "{\"enabled\":true,\"max_retries\":1,\"retry_on_statuses\":[\"busy\"]}");
    assertThat(only().form().get("file"))
        .as("after which endings Bolna retries travels with each call")
        .startsWith("contact_number,camunda_contact_key,name,amount,camunda_auto_retry\r\n")
        .contains("+919876543210,1,Asha,12.5,busy\r\n");
    assertThat(only().times()).containsExactly("2026-08-21T16:04:00.000+05:30");
  }

  @Test
  void oneNumberToCallFromNeedsNoList() {
    runtime.run(runtime.freshCreate().field("fromPhoneNumbers", "'+918035739222'"));
    assertThat(only().form()).containsEntry("from_phone_numbers", "+918035739222");
  }

  @Test
  void aBatchThatIsToBeScheduledLaterIsOnlyMade() {
    CreateBatch.Result result = runtime.create(runtime.freshCreate().field("start", "'later'"));
    assertThat(result.status()).isEqualTo("created");
    assertThat(result.startsAt()).isNull();
    assertThat(only().times()).isEmpty();
  }

  @Test
  void duplicatesAreDroppedAndReportedUnlessToldOtherwise() {
    String list =
        "'list': [{'p': '+919876543210', 'id': 'a'}, {'p': '+919876543210', 'id': 'b'}],"
            + " 'phoneColumn': 'p', 'keyColumn': 'id'";
    CreateBatch.Result result =
        runtime.create(runtime.freshCreate().field("contacts", "{" + list + "}"));

    assertThat(result.contacts()).isEqualTo(1);
    assertThat(result.duplicates())
        .isEqualTo(new Duplicates(1, 1, List.of(new Duplicate("+919876543210", 2, List.of(1, 2)))));
    assertThat(only().form().get("file")).contains("+919876543210,a").doesNotContain(",b");
    assertThat(
            runtime
                .create(
                    runtime
                        .freshCreate()
                        .withKey(2)
                        .field("contacts", "{" + list + ", 'duplicates': 'keep'}"))
                .contacts())
        .isEqualTo(2);
  }

  @Test
  void contactsComeAsADocumentOrAListOfOne() {
    TestJob job = runtime.freshCreate();
    Document document =
        job.documents()
            .create(
                DocumentCreationRequest.from(
                        "phone;name\n+919876543210;Zoë\n".getBytes(StandardCharsets.UTF_8))
                    .fileName("people.csv")
                    .build());
    String reference = reference(document);
    String fields = "'from': 'document', 'phoneColumn': 'phone', 'document': ";

    runtime.run(job.field("contacts", "{" + fields + reference + "}"));
    runtime.run(job.withKey(2).field("contacts", "{" + fields + "[" + reference + "]}"));

    assertThat(bolna.batches())
        .hasSize(2)
        .allSatisfy(
            batch ->
                assertThat(batch.form().get("file"))
                    .isEqualTo(
                        "contact_number,camunda_contact_key,name\r\n+919876543210,2,Zoë\r\n"));
  }

  /** As a process has it in a variable. */
  private static String reference(Document document) {
    return new ObjectMapper()
        .registerModule(new JacksonModuleDocumentSerializer())
        .valueToTree(document)
        .toString();
  }

  @Test
  void scheduleTellsWhenTheBatchReallyStarts() {
    String id = runtime.made();
    assertThat(
            runtime.run(
                runtime.fresh(
                    "{'type': 'scheduleBatch', 'batchId': '"
                        + id
                        + "', 'start': 'at', 'scheduledAt': '2026-W34-6T10:31+05:30'}")))
        .isEqualTo(new ScheduleBatch.Result(id, "scheduled", "2026-08-22T05:10:00Z"));
    assertThat(only().times()).last().isEqualTo("2026-08-22T10:31:00.000+05:30");
  }

  @Test
  void aBatchIsRead() {
    String id = runtime.made();
    GetBatch.Result result = (GetBatch.Result) runtime.run(operation("getBatch", id));
    assertThat(result.batch())
        .containsEntry("batchId", id)
        .containsEntry("status", "scheduled")
        .containsEntry("scheduledAt", "2026-08-21T05:10:00Z")
        .containsEntry("totalContacts", null)
        .containsEntry("callsStarted", 0L);
  }

  private TestJob operation(String type, String batchId) {
    return runtime.fresh("{'type': '" + type + "', 'batchId': '" + batchId + "'}");
  }

  @Test
  void stopStopsOnceHoweverOften() {
    String id = runtime.made();
    bolna.status(id, "running");
    StopBatch.Result stopped = new StopBatch.Result(id, "stopped");
    assertThat(runtime.run(operation("stopBatch", id))).isEqualTo(stopped);
    assertThat(runtime.run(operation("stopBatch", id)))
        .as("the answer to the first may have been lost")
        .isEqualTo(stopped);
  }

  @Test
  void aBatchThatIsNotQueuedOrRunningHasItsOwnError() {
    String id = runtime.made();
    bolna.status(id, "completed");

    ConnectorException failure = runtime.failureOf(operation("stopBatch", id));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_BATCH_NOT_RUNNING");
    assertThat(failure).hasMessageEndingWith("Batch is not queued or running; it is completed");
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
    ConnectorException failure = runtime.failureOf(operation("stopBatch", runtime.made()));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_BATCH_NOT_RUNNING");
    assertThat(failure)
        .hasMessageEndingWith(
            "running; it is scheduled: stop it once it has begun, or delete it, and nobody is"
                + " called");
    assertThat(failure.getErrorVariables()).containsEntry("batchStatus", "scheduled");
  }

  @Test
  void aBatchThatCannotBeFoundToStopIsRejected() {
    bolna.instead("POST /batches/*/stop", Reply.json(404, "{\"message\":\"no such batch\"}"));
    assertThat(runtime.failureOf(operation("stopBatch", "a".repeat(32))).getErrorCode())
        .isEqualTo("BOLNA_REJECTED");
  }

  @Test
  void deleteDeletes() {
    String id = runtime.made();
    assertThat(runtime.run(operation("deleteBatch", id)))
        .isEqualTo(new DeleteBatch.Result(id, "deleted"));
    assertThat(bolna.batches()).isEmpty();
  }

  @Test
  void theCallsOfABatchAreListedWithTheirKeys() {
    bolna.executions(
        """
        [{"id": "a", "status": "completed", "conversation_duration": 12, "total_cost": 3,
          "context_details": {"recipient_data":
            {"camunda_contact_key": "C-1", "name": "'=Asha", "camunda_auto_retry": "busy"}}},
         {"id": "b", "status": "ringing"}, {"id": "c", "status": "busy"}]\
        """);

    ListBatchCalls.Result result =
        (ListBatchCalls.Result) runtime.run(operation("listBatchCalls", "a".repeat(32)));

    assertThat(result.total()).isEqualTo(3);
    assertThat(result.underWay()).isEqualTo(1);
    assertThat(result.callsPerOutcome()).containsEntry("answered", 1L).containsEntry("busy", 1L);
    assertThat(result.executionsForm()).isEqualTo("whole");
    assertThat(result.executionsDocument()).isNull();
    JsonNode call = Json.of(Json.text(result.executions())).at("/0");
    assertThat(call.path("contactKey").asText()).isEqualTo("C-1");
    assertThat(call.path("outcome").asText()).isEqualTo("answered");
    assertThat((Object) call.path("recipientData")).isEqualTo(Json.of("{'name': '=Asha'}"));
  }

  @Test
  void batchesAreListedNewestFirst() {
    for (int i = 0; i < 4; i++) {
      bolna.put(
          new Known(
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
                runtime.fresh(
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
    "listBatchCalls, GET /batches/*/executions",
    "listBatches, GET /batches/*/all"
  })
  void everyOperationOutlastsALimitAndATroubledBolna(String type, String request) {
    String id = runtime.made();
    bolna.status(id, type.equals("stopBatch") ? "running" : "scheduled");
    TestJob job =
        switch (type) {
          case "createBatch" -> runtime.freshCreate();
          case "listBatches" ->
              runtime.fresh("{'type': 'listBatches', 'agentId': '" + FakeBatches.AGENT + "'}");
          default -> operation(type, id);
        };

    MockResponse busy = Reply.withHeader(429, "Retry-After", "60");
    assertThat(failureWith(request, busy, job)).isEqualTo("BOLNA_UNAVAILABLE");
    assertThat(failureWith(request, Reply.json(500, "{}"), job))
        .isEqualTo(request.equals("POST /batches") ? "BOLNA_OUTCOME_UNKNOWN" : "BOLNA_UNAVAILABLE");
    assertThat(runtime.run(job)).isNotNull();
    assertThat(bolna.count("POST /batches ")).isLessThanOrEqualTo(4);
    assertThat(bolna.batches()).hasSizeLessThanOrEqualTo(2);
  }

  private String failureWith(String request, MockResponse answer, TestJob job) {
    bolna.instead(request, answer);
    return runtime.failureOf(job).getErrorCode();
  }
}
