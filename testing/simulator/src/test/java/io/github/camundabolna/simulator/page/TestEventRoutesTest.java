package io.github.camundabolna.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.SimulatorFixture;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.fault.FaultSettings;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TestEventRoutesTest {

  private static final URI NOWHERE =
      URI.create("http://localhost:1/hook?token=quiet-simulator-8091");

  @AutoClose
  private final SimulatorFixture fixture =
      SimulatorFixture.open(
          settings ->
              settings
                  .withWebhook(Optional.of(NOWHERE), Map.of())
                  .withFaults(FaultSettings.none().with(Fault.WEBHOOK_DROPPED, 1)));

  @Test
  void agentReceivesTheEndOfACallThatDoesNotExistWhateverFaultIsOn() {
    fixture.post("/simulator/webhooks/drop-next", "{\"on\":true}");

    String id = sent("{\"agent\":\"%s\"}".formatted(SimulatorFixture.AGENT));

    await().until(() -> row(id).path("state").asText().equals("delivered"));
    JsonNode body = fixture.receiver().bodies().getFirst();
    assertThat(body.path("status").asText()).isEqualTo("completed");
    assertThat(body.path("agent_id").asText()).isEqualTo(SimulatorFixture.AGENT);
    assertThat(body.at("/extracted_data/Appointment/decision/objective").asText())
        .isEqualTo("confirmed");
    assertThat(body.path("transcript").asText()).contains("Yes, I will be there.");
    assertThat(row(id).path("subject").asText()).isEqualTo(body.path("id").asText());
    assertThat(fixture.get("/executions/" + body.path("id").asText()).statusCode()).isEqualTo(404);
    assertThat(fixture.journal().placedCalls()).isEmpty();
  }

  @Test
  void addressReceivesTheBodyOfARealCall() {
    String call = fixture.place("+919800000000");
    await().until(() -> fixture.journal().statuses(call).contains("completed"));

    sent("{\"address\":\"%s\"}".formatted(fixture.receiver().url()));

    await().until(() -> !fixture.receiver().bodies().isEmpty());
    assertThat(fixture.receiver().bodies().getFirst().fieldNames())
        .toIterable()
        .containsExactlyElementsOf(fixture.getJson("/executions/" + call)::fieldNames);
  }

  @Test
  void testEventIsNotRepeatedByItselfButOnRequest() {
    String id = sent("{}");
    await().until(() -> row(id).path("state").asText().equals("failed"));

    fixture.post("/simulator/webhooks/%s/again".formatted(id), "");

    await().until(() -> row(id).path("attempts").asInt() == 2);
    assertThat(fixture.journal().webhooks().sent()).isEqualTo(2);
  }

  @Test
  void destinationsAreListedWithoutSecrets() {
    assertThat(fixture.get("/simulator/webhooks/destinations").body())
        .isEqualTo(
            "[{\"kind\":\"every-agent\",\"id\":\"\",\"address\":\"http://localhost:1/hook?token=quie•••\"},"
                + "{\"kind\":\"agent\",\"id\":\"%s\",\"address\":\"%s\"}]"
                    .formatted(SimulatorFixture.AGENT, fixture.receiver().url()));
  }

  @Test
  void wrongDestinationIsExplained() {
    assertError(
        400,
        "address is 'ftp://localhost/x?…', but",
        "{\"address\":\"ftp://localhost/x?token=abc\"}");
    assertError(400, "agent must be a text", "{\"agent\":1}");
    assertError(
        400, "The body has agent and address, but only one", "{\"agent\":\"a\",\"address\":\"b\"}");
    assertError(409, "There is no enabled endpoint e-1", "{\"endpoint\":\"e-1\"}");
    try (SimulatorFixture bare = SimulatorFixture.open()) {
      assertThat(bare.post("/simulator/webhooks/test", "{\"agent\":\"a\"}").body())
          .contains("Agent a has no webhook address");
      assertThat(bare.post("/simulator/webhooks/test", "").body())
          .contains("The simulator has no address for every agent");
    }
  }

  private void assertError(int status, String sentence, String body) {
    HttpResponse<String> response = fixture.post("/simulator/webhooks/test", body);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).contains(sentence);
  }

  private String sent(String body) {
    HttpResponse<String> response = fixture.post("/simulator/webhooks/test", body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return fixture.parse(response.body()).path("id").asText();
  }

  private JsonNode row(String id) {
    return fixture.getJson("/simulator/webhooks/" + id).path("row");
  }
}
