package io.github.camundabolna.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.SimulatorFixture;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentEndpointsTest {
  private final SimulatorFixture fixture = SimulatorFixture.open();
  private final String agent = UUID.randomUUID().toString();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void patchSetsWhereTheWebhooksGo() {
    HttpResponse<String> answer = patch("\"%s?secret=abc\"".formatted(fixture.receiver().url()));
    assertThat(answer.body()).isEqualTo("{\"message\":\"success\",\"state\":\"updated\"}");
    assertThat(agent().get("webhook_url").asText()).endsWith("?secret=abc");
    fixture.place(fixture.callTo("+919800000004").put("agent_id", agent));
    await().until(() -> fixture.receiver().queries().contains("secret=abc"));
  }

  @Test
  void patchWithNullForgetsTheAddress() {
    patch("\"%s\"".formatted(fixture.receiver().url()));
    patch("null");
    assertThat(agent().get("webhook_url").isNull()).isTrue();
  }

  @Test
  void patchRefusesWhatIsNotAnAddress() {
    assertThat(patch("\"not a url\"").statusCode()).isEqualTo(422);
    assertThat(patch("\"ftp://host/x\"").statusCode()).isEqualTo(422);
  }

  @Test
  void patchChangesOnlyWhatItHas() {
    String id = create("Alfred");
    send("PATCH", id, "{\"agent_config\":{\"agent_welcome_message\":\"Hello!\"}}");
    JsonNode changed = fixture.getJson("/v2/agent/" + id);
    assertThat(changed.path("agent_name").asText()).isEqualTo("Alfred");
    assertThat(changed.path("agent_welcome_message").asText()).isEqualTo("Hello!");
    assertThat(changed.at("/agent_prompts/task_1/system_prompt").asText()).isEqualTo("Be brief.");
  }

  @Test
  void updateReplacesEverything() {
    String id = create("Alfred");
    send("PATCH", id, "{\"agent_config\":{\"webhook_url\":\"https://host.example/x\"}}");
    assertThat(send("PUT", id, configuration("Bruce")).body())
        .isEqualTo("{\"agent_id\":\"%s\",\"status\":\"updated\"}".formatted(id));
    JsonNode changed = fixture.getJson("/v2/agent/" + id);
    assertThat(changed.path("agent_name").asText()).isEqualTo("Bruce");
    assertThat(changed.path("webhook_url").isNull()).isTrue();
  }

  @Test
  void createdAgentIsListedUntilItIsDeleted() {
    String id = create("Alfred");
    assertThat(fixture.getJson("/v2/agent/all").findValuesAsText("id")).containsExactly(id);
    assertThat(send("DELETE", id, "").body())
        .isEqualTo("{\"message\":\"success\",\"state\":\"deleted\"}");
    assertThat(fixture.getJson("/v2/agent/all")).isEmpty();
    assertThat(send("DELETE", id, "").statusCode()).isEqualTo(404);
    assertThat(fixture.get("/v2/agent/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void newAgentIsListedAfterTheDelay() {
    try (SimulatorFixture slow =
        SimulatorFixture.open(settings -> settings.withListingDelay(Duration.ofMinutes(1)))) {
      assertThat(slow.post("/v2/agent", configuration("Alfred")).statusCode()).isEqualTo(201);
      assertThat(slow.getJson("/v2/agent/all")).isEmpty();
    }
  }

  @Test
  void everyRequestCreatesAnAgent() {
    assertThat(create("Alfred")).isNotEqualTo(create("Alfred"));
    assertThat(fixture.getJson("/v2/agent/all")).hasSize(2);
  }

  @Test
  void callsAreMadeWithACreatedAgent() {
    fixture.place(fixture.callTo("+919800000000").put("agent_id", create("Alfred")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"agent_config\":{\"agent_name\":\"A\",\"tasks\":[]}}",
        "{\"agent_config\":{\"agent_name\":\" \",\"tasks\":[]},\"agent_prompts\":{}}",
        "{\"agent_config\":{\"agent_name\":\"A\",\"tasks\":{}},\"agent_prompts\":{}}",
        "{\"agent_config\":{\"agent_name\":\"A\",\"tasks\":[]},\"agent_prompts\":{\"task_1\":{}}}"
      })
  void incompleteConfigurationIsInvalid(String body) {
    assertThat(fixture.post("/v2/agent", body).statusCode()).isEqualTo(422);
    assertThat(fixture.getJson("/v2/agent/all")).isEmpty();
  }

  @Test
  void whatIsNotAnAgentIsNotFound() {
    assertThat(fixture.get("/v2/agent/nobody").statusCode()).isEqualTo(404);
  }

  private String create(String name) {
    HttpResponse<String> answer = fixture.post("/v2/agent", configuration(name));
    assertThat(answer.statusCode()).isEqualTo(201);
    return fixture.parse(answer.body()).path("agent_id").asText();
  }

  static String configuration(String name) {
    return "{\"agent_config\":{\"agent_name\":\"%s\",\"tasks\":[]},".formatted(name)
        + "\"agent_prompts\":{\"task_1\":{\"system_prompt\":\"Be brief.\"}}}";
  }

  private HttpResponse<String> send(String method, String id, String body) {
    return fixture.send(method, "/v2/agent/" + id, body);
  }

  private JsonNode agent() {
    return fixture.getJson("/v2/agent/" + agent);
  }

  private HttpResponse<String> patch(String url) {
    String body = "{\"agent_config\":{\"webhook_url\":%s}}".formatted(url);
    return fixture.send("PATCH", "/v2/agent/" + agent, body);
  }
}
