package io.github.camundabolna.simulator.callingbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.callingbox.CallingBoxFixture;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointRoutesTest {
  private final CallingBoxFixture fixture = CallingBoxFixture.open();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void createdEndpointReceivesTheEventsItNames() {
    ObjectNode body = url().put("description", "CRM");
    body.putArray("enabled_events").add("call.no_answer");
    JsonNode created = create(body);
    assertThat(created.path("signing_secret").asText()).startsWith("whsec_");
    assertThat(created.path("status").asText()).isEqualTo("enabled");
    fixture.simulator().setWebhookUrl(CallingBoxFixture.AGENT, fixture.receiver().url());
    String id = fixture.place("+14155552603");
    fixture.awaitEnd(id);
    await()
        .until(
            () ->
                fixture.receiver().bodies().stream()
                        .filter(each -> each.path("type").asText().equals("call.no_answer"))
                        .count()
                    == 2);
  }

  @Test
  void rotationReplacesTheSecret() {
    JsonNode created = create(url());
    JsonNode rotated =
        fixture.success(
            200, fixture.send("POST", path(created) + "/rotate_secret", fixture.object()));
    assertThat(rotated.path("signing_secret").asText())
        .startsWith("whsec_")
        .isNotEqualTo(created.path("signing_secret").asText());
    assertThat(rotated.path("id")).isEqualTo(created.path("id"));
  }

  @Test
  void enabledEndpointIsAnsweredWithoutItsSecret() {
    JsonNode created = create(url());
    JsonNode enabled =
        fixture.success(
            200, fixture.send("PATCH", path(created), fixture.object().put("status", "enabled")));
    assertThat(enabled.path("status").asText()).isEqualTo("enabled");
    assertThat(enabled.has("signing_secret")).isFalse();
  }

  @Test
  void unknownIdIsAnswered404() {
    HttpResponse<String> response =
        fixture.send("POST", "/v1/webhook_endpoints/nobody/rotate_secret", fixture.object());
    assertThat(fixture.error(404, response)).isEqualTo("Webhook endpoint not found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | url: field required",
        "{'url':'ftp://x'} | url: value is not a URL",
        "{'url':'https://x','enabled_events':['call.over']} | enabled_events: value is not a type",
        "{'url':'https://x','enabled_events':'*'} | enabled_events: value is not a valid list",
        "{'url':'https://x','description':5} | description: value is not a valid string",
      })
  void badBodyIsAnswered400WithASentence(String body, String sentence) {
    HttpResponse<String> response =
        fixture.caller().send("POST", "/v1/webhook_endpoints", body.replace('\'', '"'));
    assertThat(fixture.error(400, response)).contains(sentence);
  }

  @Test
  void onlyEnablingIsDocumented() {
    JsonNode created = create(url());
    HttpResponse<String> response =
        fixture.send("PATCH", path(created), fixture.object().put("status", "disabled"));
    assertThat(fixture.error(400, response)).isEqualTo("status: value is not one of enabled");
  }

  private ObjectNode url() {
    return fixture.object().put("url", fixture.receiver().url().toString());
  }

  private JsonNode create(ObjectNode body) {
    return fixture.success(201, fixture.send("POST", "/v1/webhook_endpoints", body));
  }

  private static String path(JsonNode endpoint) {
    return "/v1/webhook_endpoints/" + endpoint.path("id").asText();
  }
}
