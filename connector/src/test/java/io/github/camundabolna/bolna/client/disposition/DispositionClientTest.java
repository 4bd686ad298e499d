package io.github.camundabolna.bolna.client.disposition;

import static io.github.camundabolna.testing.RecordedRequestAssertions.assertLine;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.RequestSamples;
import io.github.camundabolna.testing.TestJson;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DispositionClientTest {

  private static final String ID = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
  private static final String AGENT = MockApiServer.AGENT;

  private static final String FULL =
      """
      {'name': 'Call Outcome', 'question': 'What?', 'category': 'Lead Quality',
       'system_prompt': 'Be strict.', 'model': 'gpt-4.1-mini', 'is_subjective': true,
       'is_objective': true, 'subjective_type': 'regex',
       'subjective_type_config': {'pattern': '^[0-9]{10}$', 'description': 'a number'},
       'objective_options': [{'value': 'yes', 'condition': 'Agreed',
         'sub_options': [{'value': 'soon', 'condition': 'This week'}]}]}\
      """;

  @AutoClose private final MockApiServer bolna = new MockApiServer();

  @Test
  void aDispositionIsCreatedWithAllFields() {
    bolna.enqueue(201, "{\"message\":\"Disposition created successfully\",\"id\":\"" + ID + "\"}");
    ObjectNode fields = (ObjectNode) TestJson.of(FULL);

    assertThat(bolna.dispositions().create(AGENT, fields)).isEqualTo(ID);

    ObjectNode expected = fields.deepCopy().put("agent_id", AGENT);
    assertSent("POST /dispositions/ HTTP/1.1", expected.toString());
  }

  @Test
  void aDispositionIsCreatedWithOnlyWhatIsRequired() {
    bolna.enqueue(201, "{\"id\":\"" + ID + "\"}");

    bolna.dispositions().create(AGENT, (ObjectNode) TestJson.of("{'name': 'a', 'question': 'b'}"));

    assertSent(
        "POST /dispositions/ HTTP/1.1",
        "{'agent_id': '" + AGENT + "', 'name': 'a', 'question': 'b'}");
  }

  @Test
  void manyAreCreatedAtOnce() {
    bolna.enqueue(201, "{\"message\":\"Dispositions created successfully\",\"ids\":[\"a\",\"b\"]}");
    ArrayNode two = (ArrayNode) TestJson.of("[" + FULL + ",{'name': 'a', 'question': 'b'}]");

    assertThat(bolna.dispositions().createAll(AGENT, two)).containsExactly("a", "b");

    assertSent(
        "POST /dispositions/bulk HTTP/1.1",
        "{'agent_id': '" + AGENT + "', 'dispositions': " + two + "}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"ids\":[]}", "{\"ids\":[\"a\",\"b\"]}", "{\"ids\":null}"})
  void anAnswerWithoutTheIdOfEachIsNone(String body) {
    bolna.enqueue(201, body);
    ArrayNode one = (ArrayNode) TestJson.of("[{}]");

    assertThat(kindOf(() -> bolna.dispositions().createAll(AGENT, one)))
        .isEqualTo(Kind.UNKNOWN_OUTCOME);
  }

  @Test
  void dispositionsOfAnAgentAreListed() {
    bolna.enqueue(200, "[{\"id\":\"a\"},{},{\"id\":\"b\"}]");
    List<String> ids = new ArrayList<>();

    bolna.dispositions().forEach(Optional.of(AGENT), each -> ids.add(each.id()));

    assertThat(ids).containsExactly("a", "b");
    assertLine(bolna.takeRequest(), "GET /dispositions/?agent_id=" + AGENT + " HTTP/1.1");
  }

  @Test
  void allDispositionsAreListed() {
    bolna.enqueue(200, "[]");

    bolna.dispositions().forEach(Optional.empty(), each -> {});

    assertLine(bolna.takeRequest(), "GET /dispositions/ HTTP/1.1");
  }

  @Test
  void aDispositionIsRead() {
    bolna.enqueue(200, "{\"id\":\"" + ID + "\",\"created_at\":\"2026-03-01T10:00:00\"}");
    bolna.enqueue(200, "{\"id\":\"" + ID + "\"}");

    Disposition ofAgent = bolna.dispositions().disposition(ID, Optional.of(AGENT));
    Disposition any = bolna.dispositions().disposition(ID, Optional.empty());

    assertThat(ofAgent.hasId(ID.toUpperCase())).isTrue();
    assertThat(ofAgent.createdAt()).contains(Instant.parse("2026-03-01T10:00:00Z"));
    assertThat(any.createdAt()).isEmpty();
    assertLine(bolna.takeRequest(), "GET /dispositions/" + ID + "?agent_id=" + AGENT + " HTTP/1.1");
    assertLine(bolna.takeRequest(), "GET /dispositions/" + ID + " HTTP/1.1");
  }

  @Test
  void onlyWhatChangesIsSent() {
    bolna.enqueue(200, "{\"message\":\"Disposition updated successfully\",\"id\":\"" + ID + "\"}");
    ObjectNode changes = (ObjectNode) TestJson.of("{'name': 'b', 'subjective_type_config': null}");

    assertThat(bolna.dispositions().update(ID, Optional.empty(), changes)).isEqualTo(ID);

    assertSent(
        "PUT /dispositions/" + ID + " HTTP/1.1", "{'name': 'b', 'subjective_type_config': null}");
  }

  @Test
  void theChangeForOneAgentCanBeACopy() {
    bolna.enqueue(201, "{\"message\":\"Disposition copy created\",\"id\":\"other\"}");

    assertThat(bolna.dispositions().update(ID, Optional.of(AGENT), changes())).isEqualTo("other");

    assertSent(
        "PUT /dispositions/" + ID + " HTTP/1.1", "{'agent_id': '" + AGENT + "', 'name': 'b'}");
  }

  private static ObjectNode changes() {
    return (ObjectNode) TestJson.of("{'name': 'b'}");
  }

  @Test
  void deleteIsADelete() {
    bolna.enqueue(200, "{\"message\":\"Disposition deleted successfully\",\"id\":\"" + ID + "\"}");

    bolna.dispositions().delete(ID);

    assertLine(bolna.takeRequest(), "DELETE /dispositions/" + ID + " HTTP/1.1");
  }

  @Test
  void aTranscriptIsTested() {
    String data = "{'Lead Quality': {'Call Outcome': {'subjective': 'x', 'objective': 'yes'}}}";
    bolna.enqueue(200, "{\"extracted_data\":" + TestJson.of(data) + "}");

    JsonNode results =
        bolna
            .dispositions()
            .test(
                AGENT,
                "Agent: Hi.",
                Optional.of(OffsetDateTime.parse("2026-04-01T10:00:00+05:30")));

    assertThat((Object) results).isEqualTo(TestJson.of(data));
    assertSent(
        "POST /v2/agent/" + AGENT + "/dispositions/test HTTP/1.1",
        "{'transcript': 'Agent: Hi.', 'call_date': '2026-04-01T10:00:00.000+05:30'}");
  }

  @Test
  void aTranscriptIsTestedWithoutADate() {
    bolna.enqueue(200, "{\"extracted_data\":{}}");

    bolna.dispositions().test(AGENT, "Hi.", Optional.empty());

    assertSent("POST /v2/agent/" + AGENT + "/dispositions/test HTTP/1.1", "{'transcript': 'Hi.'}");
  }

  @ParameterizedTest
  @CsvSource({
    "create, UNKNOWN_OUTCOME",
    "createAll, UNKNOWN_OUTCOME",
    "updateForAgent, UNKNOWN_OUTCOME",
    "update, SAFE_TO_RETRY",
    "list, SAFE_TO_RETRY",
    "get, SAFE_TO_RETRY",
    "delete, SAFE_TO_RETRY",
    "test, SAFE_TO_RETRY"
  })
  void onlyWhatIsCreatedMayExistAfterAFailure(String request, Kind kind) {
    bolna.enqueue(500, "{\"error\":500,\"message\":\"Internal server error\"}");

    assertThat(kindOf(() -> send(request))).isEqualTo(kind);
  }

  private void send(String request) {
    DispositionClient client = bolna.dispositions();
    switch (request) {
      case "create" -> client.create(AGENT, changes());
      case "createAll" -> client.createAll(AGENT, (ArrayNode) TestJson.of("[{}]"));
      case "updateForAgent" -> client.update(ID, Optional.of(AGENT), changes());
      case "update" -> client.update(ID, Optional.empty(), changes());
      case "list" -> client.forEach(Optional.empty(), each -> {});
      case "get" -> client.disposition(ID, Optional.empty());
      case "delete" -> client.delete(ID);
      default -> client.test(AGENT, "Hi.", Optional.empty());
    }
  }

  private static Kind kindOf(Runnable request) {
    return RequestSamples.failure(request::run).kind();
  }

  private void assertSent(String line, String json) {
    RecordedRequest sent = bolna.takeRequest();
    assertLine(sent, line);
    assertThat((Object) TestJson.of(sent.getBody().utf8())).isEqualTo(TestJson.of(json));
  }
}
