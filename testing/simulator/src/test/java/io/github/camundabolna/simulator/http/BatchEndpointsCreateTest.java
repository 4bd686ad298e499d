package io.github.camundabolna.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.BatchFixture;
import io.github.camundabolna.simulator.MultipartFormBody;
import io.github.camundabolna.simulator.SimulatorFixture;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchEndpointsCreateTest {
  private static final String ONE = BatchFixture.csv("+919800000000");
  private final BatchFixture fixture = BatchFixture.open();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void theAnswerNamesTheBatch() {
    HttpResponse<String> answer = fixture.create(BatchFixture.form(ONE));
    assertThat(answer.statusCode()).isEqualTo(201);
    JsonNode body = fixture.simulatorFixture().parse(answer.body());
    assertThat(body.get("batch_id").asText()).matches("[0-9a-f]{32}");
    assertThat(body.get("state").asText()).isEqualTo("created");
    assertThat(fixture.journal().batches()).hasSize(1);
  }

  @Test
  void createdTurnsIntoProcessedAndNobodyIsCalledYet() {
    String id = fixture.createProcessed(BatchFixture.form(ONE));
    assertThat(fixture.entry(id).statuses()).containsExactly("created", "processed");
    assertThat(fixture.executions(id)).isEmpty();
    assertThat(fixture.get(id).has("scheduled_at")).isFalse();
  }

  @Test
  void rowsWithoutAValidNumberAreDropped() {
    String csv =
        BatchFixture.csv(
                "+919800000000", "9800000001", "", "+91 98", "+919800000003", " +9198000001")
            .replace("\n\n", "\n\"\"\n");
    JsonNode batch = fixture.get(fixture.createProcessed(BatchFixture.form(csv)));
    assertThat(batch.get("total_contacts").asInt()).isEqualTo(6);
    assertThat(batch.get("valid_contacts").asInt()).isEqualTo(2);
    assertThat(batch.get("file_name").asText()).isEqualTo("contacts.csv");
  }

  @Test
  void aBatchWithoutAnyValidNumberFails() {
    String id = fixture.createProcessed(BatchFixture.form(BatchFixture.csv("nobody")));
    assertThat(fixture.entry(id).statuses()).containsExactly("created", "failed");
    assertThat(fixture.schedule(id, BatchFixture.soon()).statusCode()).isEqualTo(400);
  }

  @Test
  void everyOtherColumnComesBackExactlyAsTextInTheFile() {
    String csv =
        """
        \uFEFFname,contact_number,note,number
        "Asha ""A"", Mrs",+919800000000,"two
        lines", 007.50\s
        Jürgen 日本,+919800000001,,=1+1
        """;
    String id = fixture.createScheduled(BatchFixture.form(csv));
    fixture.awaitStatus(id, "completed");
    JsonNode first = fixture.executions(id).get(0).at("/context_details/recipient_data");
    assertThat(first.get("name").asText()).isEqualTo("Asha \"A\", Mrs");
    assertThat(first.get("note").asText()).isEqualTo("two\nlines");
    assertThat(first.get("number").asText()).isEqualTo(" 007.50 ");
    assertThat(first.has("contact_number")).isFalse();
    JsonNode second = fixture.executions(id).get(1).at("/context_details/recipient_data");
    assertThat(second.get("name").asText()).isEqualTo("Jürgen 日本");
    assertThat(second.get("note").asText()).isEmpty();
    assertThat(second.get("number").asText()).isEqualTo("=1+1");
  }

  @Test
  void theNumbersToCallFromTakeTurns() {
    MultipartFormBody form =
        BatchFixture.form(BatchFixture.csv("+919800000000", "+919800000001", "+919800000002"))
            .text("from_phone_numbers", "+19876543007")
            .text("from_phone_numbers", "+19876543008");
    String id = fixture.createScheduled(form);
    fixture.awaitStatus(id, "completed");
    assertThat(fixture.get(id).get("from_phone_number").asText()).isEqualTo("+19876543007");
    assertThat(fixture.get(id).get("from_phone_numbers")).hasSize(2);
    assertThat(fixture.executions(id).findValuesAsText("agent_number"))
        .containsExactly("+19876543007", "+19876543008", "+19876543007");
  }

  @Test
  void theNameOfTheFileMayBeInAnyScript() {
    MultipartFormBody form =
        new MultipartFormBody()
            .text("agent_id", SimulatorFixture.AGENT)
            .file("file", "März; 日本.csv", ONE);
    assertThat(fixture.get(fixture.createProcessed(form)).get("file_name").asText())
        .isEqualTo("März; 日本.csv");
  }

  @Test
  void anInvalidWebhookUrlIsIgnored() {
    MultipartFormBody form = BatchFixture.form(ONE).text("webhook_url", "not a url");
    assertThat(fixture.create(form).statusCode()).isEqualTo(201);
  }

  @Test
  void anAgentIsRequiredAndMustExist() {
    MultipartFormBody without = new MultipartFormBody().file("file", "a.csv", ONE);
    MultipartFormBody unknown =
        new MultipartFormBody().text("agent_id", "nobody").file("file", "a.csv", ONE);
    refused(without, "agent_id is required");
    refused(unknown, "Agent not found");
  }

  @Test
  void aFileWithANameIsRequired() {
    refused(new MultipartFormBody().text("agent_id", SimulatorFixture.AGENT), "file is required");
    refused(
        new MultipartFormBody().text("agent_id", SimulatorFixture.AGENT).text("file", ONE),
        "file is required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "number\n+919800000000\n", "\n\n"})
  void theColumnOfNumbersIsRequired(String csv) {
    refused(BatchFixture.form(csv), "CSV file must have a contact_number column");
  }

  @Test
  void aFileThatIsNoCsvInUtf8IsRefused() {
    byte[] latin =
        "contact_number,name\n+919800000000,J\u00fcrgen\n".getBytes(StandardCharsets.ISO_8859_1);
    refused(
        new MultipartFormBody()
            .text("agent_id", SimulatorFixture.AGENT)
            .file("file", "a.csv", latin),
        "CSV file must be encoded in UTF-8");
    refused(BatchFixture.form("contact_number,a,a\n+919800000000,1,2\n"), "CSV file is malformed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{enabled | retry_config must be a JSON object",
        "[] | retry_config must be a JSON object",
        "{\"max_retries\":9} | retry_config.max_retries: ensure this value is between 1 and 3",
      })
  void aMalformedRetryConfigIsRefused(String config, String message) {
    refused(BatchFixture.form(ONE).text("retry_config", config), message);
  }

  @Test
  void aNumberToCallFromMustBeOne() {
    refused(
        BatchFixture.form(ONE).text("from_phone_numbers", "911"),
        "from_phone_numbers must be phone numbers in E.164 format");
  }

  @Test
  void aBodyThatIsNoFormIsRefused() {
    HttpResponse<String> answer = fixture.simulatorFixture().post("/batches", "{}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("agent_id is required");
  }

  @Test
  void theListIsTheAgentsOwnNewestFirst() {
    String first = fixture.createProcessed(BatchFixture.form(ONE));
    String second = fixture.createProcessed(BatchFixture.form(ONE));
    assertThat(fixture.list().findValuesAsText("batch_id")).containsExactly(second, first);
    assertThat(fixture.simulatorFixture().getJson("/batches/" + UUID.randomUUID() + "/all"))
        .isEmpty();
    assertThat(fixture.simulatorFixture().get("/batches/nobody/all").statusCode()).isEqualTo(404);
  }

  @Test
  void aDeletedBatchIsUnknownButStaysInTheJournal() {
    String id = fixture.createProcessed(BatchFixture.form(ONE));
    assertThat(fixture.delete(id).body())
        .isEqualTo("{\"message\":\"success\",\"state\":\"deleted\"}");
    for (String path : List.of("/batches/" + id, "/batches/" + id + "/executions")) {
      HttpResponse<String> answer = fixture.simulatorFixture().get(path);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).isEqualTo("{\"error\":404,\"message\":\"Batch not found\"}");
    }
    assertThat(fixture.delete(id).statusCode()).isEqualTo(404);
    assertThat(fixture.schedule(id, BatchFixture.soon()).statusCode()).isEqualTo(404);
    assertThat(fixture.list()).isEmpty();
    assertThat(fixture.journal().batches()).extracting("batchId").containsExactly(id);
  }

  @Test
  void theCallsOfADeletedBatchStayAsExecutions() {
    String id = fixture.createScheduled(BatchFixture.form(ONE));
    await().until(() -> !fixture.journal().placedCallsOf(id).isEmpty());
    fixture.delete(id);
    String execution = fixture.journal().placedCallsOf(id).get(0).executionId();
    fixture.simulatorFixture().awaitLast(execution, "completed");
    JsonNode body = fixture.simulatorFixture().getJson("/executions/" + execution);
    assertThat(body.get("batch_id").asText()).isEqualTo(id);
  }

  private void refused(MultipartFormBody form, String message) {
    HttpResponse<String> answer = fixture.create(form);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(fixture.simulatorFixture().parse(answer.body()).get("message").asText())
        .isEqualTo(message);
    assertThat(fixture.simulatorFixture().parse(answer.body()).get("error").isInt()).isTrue();
    assertThat(fixture.journal().batches()).isEmpty();
  }
}
