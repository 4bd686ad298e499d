package io.github.camundabolna.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.SimulatorFixture;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AgentsTest {
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
  void patchOfOtherFieldsIsAccepted() {
    String body = "{\"agent_config\":{\"agent_name\":\"Alfred\"}}";
    assertThat(fixture.send("PATCH", "/v2/agent/" + agent, body).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsNotAnAgentIsNotFound() {
    assertThat(fixture.get("/v2/agent/nobody").statusCode()).isEqualTo(404);
  }

  private JsonNode agent() {
    return fixture.getJson("/v2/agent/" + agent);
  }

  private HttpResponse<String> patch(String url) {
    String body = "{\"agent_config\":{\"webhook_url\":%s}}".formatted(url);
    return fixture.send("PATCH", "/v2/agent/" + agent, body);
  }
}
