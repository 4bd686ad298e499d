package io.github.camundabolna.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.ContractTestBase;
import io.github.camundabolna.simulator.SimulatorFixture;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DispositionEndpointsTest extends ContractTestBase {

  private static final String AGENT = SimulatorFixture.AGENT;

  private static final String OUTCOME =
      """
      "name": "Call Outcome", "question": "What was the outcome?", "category": "Lead Quality",
      "is_subjective": true, "is_objective": true, "objective_options": [
        {"value": "not_interested", "condition": "Declined"},
        {"value": "interested", "condition": "Agreed",
         "sub_options": [{"value": "soon", "condition": "This week"}]}]\
      """;

  @Test
  void aDispositionIsCreatedAndRead() {
    HttpResponse<String> created = create(OUTCOME);

    assertThat(created.statusCode()).isEqualTo(201);
    contract.check(fixture.parse(created.body()), "post", "/dispositions/", 201);
    JsonNode read = fixture.getJson("/dispositions/" + id(created) + "?agent_id=" + AGENT);
    contract.check(read, "get", "/dispositions/{disposition_id}", 200);
    assertThat(read.path("name").asText()).isEqualTo("Call Outcome");
    assertThat(read.path("model").asText()).isEqualTo("gpt-4.1-mini");
    assertThat(read.at("/agent_ids/0").asText()).isEqualTo(AGENT);
    assertThat(read.at("/objective_options/1/sub_options/0/value").asText()).isEqualTo("soon");
  }

  @Test
  void manyAreCreatedOrNone() {
    String one = "{\"name\": \"a\", \"question\": \"b\", \"is_subjective\": true}";
    HttpResponse<String> created = createMany("[" + one + "," + one + "]");
    HttpResponse<String> refused = createMany("[" + one + ",{}]");

    assertThat(created.statusCode()).isEqualTo(201);
    contract.check(fixture.parse(created.body()), "post", "/dispositions/bulk", 201);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(list(AGENT)).hasSize(2);
    contract.check(list(AGENT), "get", "/dispositions/", 200);
    assertThat(list("22222222-2222-4333-8444-555555555555")).isEmpty();
    assertThat(fixture.getJson("/dispositions/")).hasSize(2);
  }

  @Test
  void aDispositionOfOneAgentIsChangedInPlace() {
    String id = id(create(OUTCOME));

    HttpResponse<String> changed =
        change(id, "{\"name\": \"Result\", \"agent_id\": \"" + AGENT + "\"}");

    assertThat(changed.statusCode()).isEqualTo(200);
    contract.check(fixture.parse(changed.body()), "put", "/dispositions/{disposition_id}", 200);
    assertThat(id(changed)).isEqualTo(id);
    assertThat(fixture.getJson("/dispositions/" + id).path("name").asText()).isEqualTo("Result");
  }

  @Test
  void aSharedDispositionIsCopiedForTheAgent() {
    String id = id(create(OUTCOME.replace("Lead Quality", "Shared")));

    HttpResponse<String> copied =
        change(id, "{\"name\": \"Result\", \"agent_id\": \"" + AGENT + "\"}");

    assertThat(copied.statusCode()).isEqualTo(201);
    contract.check(fixture.parse(copied.body()), "put", "/dispositions/{disposition_id}", 201);
    assertThat(list(AGENT).findValuesAsText("name")).containsExactly("Result");
    assertThat(fixture.getJson("/dispositions/" + id).path("name").asText())
        .isEqualTo("Call Outcome");
    assertThat(
            change(id(copied), "{\"agent_id\": \"" + AGENT + "\", \"name\": \"b\"}").statusCode())
        .as("the copy is the agent's own")
        .isEqualTo(200);
  }

  @Test
  void aDeletedDispositionIsGone() {
    String id = id(create(OUTCOME));

    HttpResponse<String> deleted = fixture.send("DELETE", "/dispositions/" + id, "");

    assertThat(deleted.statusCode()).isEqualTo(200);
    contract.check(fixture.parse(deleted.body()), "delete", "/dispositions/{disposition_id}", 200);
    HttpResponse<String> again = fixture.send("DELETE", "/dispositions/" + id, "");
    assertThat(again.statusCode()).isEqualTo(404);
    contract.check(fixture.parse(again.body()), "delete", "/dispositions/{disposition_id}", 404);
    assertThat(fixture.get("/dispositions/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void aTranscriptIsAnswered() {
    create(OUTCOME);

    HttpResponse<String> tested = test("{\"transcript\": \"Customer: I'm interested.\"}");

    assertThat(tested.statusCode()).isEqualTo(200);
    JsonNode answer = fixture.parse(tested.body());
    contract.check(answer, "post", "/v2/agent/{agent_id}/dispositions/test", 200);
    JsonNode result = answer.at("/extracted_data/Lead Quality/Call Outcome");
    assertThat(result.path("objective").asText()).isEqualTo("interested");
    assertThat(result.path("subjective").asText()).startsWith("Customer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"question\": \"b\", \"is_subjective\": true",
        "\"name\": \"a\", \"question\": \"b\"",
        "\"name\": 1, \"question\": \"b\", \"is_subjective\": true",
        "\"name\": \"a\", \"question\": \"b\", \"is_objective\": true",
        "\"name\": \"a\", \"question\": \"b\", \"is_objective\": true, \"objective_options\": [{}]",
        "\"name\": \"a\", \"question\": \"b\", \"is_subjective\": true, \"subjective_type\": \"x\"",
        "\"name\": \"a\", \"question\": \"b\", \"is_subjective\": true, \"subjective_type\":"
            + " \"regex\"",
        "\"name\": \"a\", \"question\": \"b\", \"is_objective\": true, \"objective_options\":"
            + " [{\"value\": \"a\", \"condition\": \"b\"}], \"subjective_type\": \"email\""
      })
  void aWrongDispositionIsRefused(String fields) {
    assertThat(create(fields).statusCode()).isEqualTo(422);
    assertThat(list(AGENT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"{}, 400", "'{\"other\": 1}', 400", "'{\"name\": 1}', 422"})
  void aWrongChangeIsRefused(String changes, int status) {
    assertThat(change(id(create(OUTCOME)), changes).statusCode()).isEqualTo(status);
  }

  @Test
  void anUnknownAgentIsRefused() {
    HttpResponse<String> refused =
        fixture.post("/dispositions/", "{\"agent_id\": \"nobody\"," + OUTCOME + "}");

    assertThat(refused.statusCode()).isEqualTo(403);
    contract.check(fixture.parse(refused.body()), "post", "/dispositions/", 403);
    assertThat(fixture.get("/dispositions/?agent_id=nobody").statusCode()).isEqualTo(403);
    assertThat(
            fixture
                .post("/v2/agent/nobody/dispositions/test", "{\"transcript\": \"a\"}")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void aTranscriptIsRequiredAndLimited() {
    assertThat(test("{}").statusCode()).isEqualTo(422);
    assertThat(test("{\"transcript\": \"" + "x".repeat(50_001) + "\"}").statusCode())
        .isEqualTo(422);
  }

  private HttpResponse<String> create(String fields) {
    return fixture.post("/dispositions/", "{\"agent_id\": \"" + AGENT + "\"," + fields + "}");
  }

  private HttpResponse<String> createMany(String list) {
    return fixture.post(
        "/dispositions/bulk", "{\"agent_id\": \"" + AGENT + "\", \"dispositions\": " + list + "}");
  }

  private HttpResponse<String> change(String id, String changes) {
    return fixture.send("PUT", "/dispositions/" + id, changes);
  }

  private HttpResponse<String> test(String body) {
    return fixture.post("/v2/agent/" + AGENT + "/dispositions/test", body);
  }

  private JsonNode list(String agent) {
    return fixture.getJson("/dispositions/?agent_id=" + agent);
  }

  private String id(HttpResponse<String> answer) {
    return fixture.parse(answer.body()).path("id").asText();
  }
}
