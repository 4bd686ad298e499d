package io.github.camundabolna.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.SimulatorFixture;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallEndpointsValidationTest {
  private final SimulatorFixture fixture = SimulatorFixture.open();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void missingAgentIsABadRequest() {
    HttpResponse<String> answer = fixture.post("/call", "{}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("{\"error\":1001,\"message\":\"agent_id is required\"}");
  }

  @Test
  void missingNumberIsListedAsRequired() {
    HttpResponse<String> answer =
        fixture.post("/call", "{\"agent_id\":\"%s\"}".formatted(SimulatorFixture.AGENT));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .isEqualTo(
            "{\"detail\":[{\"loc\":[\"body\",\"recipient_phone_number\"],"
                + "\"msg\":\"field required\",\"type\":\"value_error.missing\"}]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "agent_id | \"nobody\"",
        "recipient_phone_number | \"9876543210\"",
        "recipient_phone_number | 9876543210",
        "from_phone_number | \"12\"",
        "user_data | \"text\"",
        "agent_data | []",
        "bypass_call_guardrails | \"yes\"",
        "scheduled_at | \"2026-01-01T10:00:00\"",
        "scheduled_at | \"tomorrow\"",
        "retry_config | true",
        "retry_config | {\"max_retries\": 0}",
        "retry_config | {\"max_retries\": 4}",
        "retry_config | {\"max_retries\": \"2\"}",
        "retry_config | {\"enabled\": \"true\"}",
        "retry_config | {\"retry_on_statuses\": [\"completed\"]}",
        "retry_config | {\"retry_on_statuses\": \"busy\"}",
        "retry_config | {\"retry_intervals_minutes\": [1.5]}",
        "retry_config | {\"retry_intervals_minutes\": [\"30\"]}",
      })
  void wrongFieldIsNamedAndNothingIsDialed(String field, String value) {
    ObjectNode call = fixture.callTo("+919800000000");
    call.set(field, fixture.parse(value));
    HttpResponse<String> answer = fixture.post("/call", call.toString());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(fixture.parse(answer.body()).at("/detail/0/loc/1").asText()).isEqualTo(field);
    assertThat(fixture.journal().placedCalls()).isEmpty();
  }

  @Test
  void everyWrongFieldIsListed() {
    ObjectNode call = fixture.callTo("x").put("scheduled_at", "y").put("user_data", 1);
    JsonNode answer = fixture.parse(fixture.post("/call", call.toString()).body());
    assertThat(answer.get("detail")).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"not json", "[]", "''"})
  void whatIsNotAnObjectIsRefused(String body) {
    assertThat(fixture.post("/call", body).statusCode()).isEqualTo(422);
  }

  @Test
  void nullMeansAbsent() {
    ObjectNode call = fixture.callTo("+919800000000");
    call.putNull("user_data").putNull("retry_config").putNull("scheduled_at");
    fixture.place(call);
    assertThat(fixture.journal().placedCalls().get(0).userData().isNull()).isTrue();
  }

  @Test
  void unknownExecutionIsNotFound() {
    String path = "/executions/" + UUID.randomUUID();
    assertThat(fixture.get(path).statusCode()).isEqualTo(404);
    assertThat(fixture.get(path + "/log").statusCode()).isEqualTo(404);
    assertThat(fixture.parse(fixture.get(path).body()).get("error").isInt()).isTrue();
  }

  @Test
  void unknownPathIsNotFoundAndWrongMethodNotAllowed() {
    assertThat(fixture.get("/v3/agent").statusCode()).isEqualTo(404);
    assertThat(fixture.get("/call").statusCode()).isEqualTo(405);
    assertThat(fixture.journal().requestCount("GET (unknown)")).isEqualTo(2);
  }

  @Test
  void namedAgentsAreTheOnlyOnes() {
    String known = UUID.randomUUID().toString();
    try (SimulatorFixture strict =
        SimulatorFixture.open(settings -> settings.withAgents(Set.of(known)))) {
      assertThat(strict.get("/v2/agent/" + known).statusCode()).isEqualTo(200);
      assertThat(strict.get("/v2/agent/" + SimulatorFixture.AGENT).statusCode()).isEqualTo(404);
    }
  }
}
