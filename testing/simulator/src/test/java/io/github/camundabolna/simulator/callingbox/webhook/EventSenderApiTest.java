package io.github.camundabolna.simulator.callingbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.ReceivedWebhook;
import io.github.camundabolna.simulator.callingbox.CallingBoxFixture;
import io.github.camundabolna.simulator.callingbox.CallingBoxSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events as a customer of the API sees them. */
class EventSenderApiTest {
  private static final Duration MINUTE = Duration.ofNanos(50_000);

  /** Sum of the documented pauses: almost 42 hours. */
  private static final int MINUTES_OF_RETRIES = 1 + 5 + 30 + 120 + 300 + 600 + 1_440;

  private final CallingBoxFixture fixture =
      CallingBoxFixture.open(settings -> settings.withMinute(MINUTE));

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void eightAttemptsTakeTwoCompressedDaysAndEachHasAValidSignature() {
    fixture.receiver().answerWith(503);
    String id = fixture.place("+14155550106");
    JsonNode delivery = awaitDelivery("call_id=" + id, "exhausted");
    List<ReceivedWebhook> attempts = attempts(delivery);
    assertThat(attempts)
        .hasSize(8)
        .allMatch(
            attempt ->
                IndependentSignature.isValid(attempt, CallingBoxSettings.DEFAULT_WEBHOOK_SECRET));
    Duration taken =
        Duration.between(
            Instant.parse(delivery.get("created_at").asText()),
            Instant.parse(delivery.get("updated_at").asText()));
    Duration shortest = MINUTE.multipliedBy(MINUTES_OF_RETRIES).multipliedBy(4).dividedBy(5);
    assertThat(taken).isGreaterThanOrEqualTo(shortest).isLessThan(Duration.ofSeconds(10));
    JsonNode call = fixture.get("/v1/calls/" + id);
    assertThat(call.get("webhook_status").asText()).isEqualTo("failed");
    assertThat(call.get("webhook_error").asText()).isEqualTo("HTTP 503");
  }

  @Test
  void disabledEndpointReceivesNothingUntilItIsEnabledAndWhatItMissedCanBeRedelivered() {
    JsonNode endpoint = createEndpoint("call.failed");
    String query = "endpoint_id=%s&call_id=".formatted(endpoint.get("id").asText());
    fixture.receiver().answerWith(404);
    String lost = fixture.place("+14155550106");
    JsonNode delivery = awaitDelivery(query + lost, "exhausted");
    for (int others = 1; others <= 9; others++) {
      awaitDelivery(query + fixture.place("+14155550106"), "exhausted");
    }
    String redeliver = "/v1/webhook_deliveries/%s/redeliver".formatted(delivery.get("id").asText());
    fixture.receiver().answerWith(200);
    fixture.awaitEnd(fixture.place("+14155550106"));
    assertThat(received()).hasSize(80);
    assertThat(fixture.error(400, fixture.send("POST", redeliver, fixture.object())))
        .contains("disabled");

    String path = "/v1/webhook_endpoints/" + endpoint.get("id").asText();
    ObjectNode enabled = fixture.object().put("status", "enabled");
    fixture.success(200, fixture.send("PATCH", path, enabled));
    fixture.success(200, fixture.send("POST", redeliver, fixture.object()));
    await().until(() -> received().size() == 81);
    ReceivedWebhook again = received().getLast();
    assertThat(again.header("CallingBox-Event-Id")).isEqualTo(delivery.get("id").asText());
    assertThat(again.body()).isEqualTo(received().getFirst().body()).contains(lost);
    assertThat(IndependentSignature.isValid(again, endpoint.get("signing_secret").asText()))
        .isTrue();
    awaitDelivery(query + lost, "delivered");
  }

  private JsonNode createEndpoint(String type) {
    ObjectNode endpoint = fixture.object().put("url", fixture.receiver().url() + "/endpoint");
    endpoint.putArray("enabled_events").add(type);
    return fixture.success(201, fixture.send("POST", "/v1/webhook_endpoints", endpoint));
  }

  /** Returns what the endpoint has received. */
  private List<ReceivedWebhook> received() {
    return fixture.receiver().received().stream()
        .filter(webhook -> webhook.path().endsWith("/endpoint"))
        .toList();
  }

  private List<ReceivedWebhook> attempts(JsonNode delivery) {
    return fixture.receiver().received().stream()
        .filter(
            webhook -> webhook.header("CallingBox-Event-Id").equals(delivery.get("id").asText()))
        .toList();
  }

  /** Waits until the only delivery of the end of a call has a status, and returns it. */
  private JsonNode awaitDelivery(String query, String status) {
    await()
        .until(() -> end(query).map(row -> row.get("status").asText()).equals(Optional.of(status)));
    return end(query).orElseThrow();
  }

  private Optional<JsonNode> end(String query) {
    JsonNode rows = fixture.get("/v1/webhook_deliveries?" + query).get("data");
    return rows.valueStream()
        .filter(row -> row.get("event_type").asText().equals("call.failed"))
        .reduce((first, second) -> Assertions.fail("more than one delivery"));
  }
}
