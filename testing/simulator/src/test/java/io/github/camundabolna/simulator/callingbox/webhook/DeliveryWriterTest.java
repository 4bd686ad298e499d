package io.github.camundabolna.simulator.callingbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.callingbox.call.CallEventType;
import io.github.camundabolna.simulator.callingbox.call.CallingBoxCall;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveryWriterTest {
  private final EventsFixture fixture = new EventsFixture();
  private final DeliveryWriter writer = new DeliveryWriter();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void endpointShowsItsSecretOnlyOnRequest() {
    WebhookEndpoint endpoint = fixture.endpoint("endpoint", "call.busy");
    ObjectNode body = writer.endpoint(endpoint);
    assertThat(fields(body))
        .containsExactly(
            "id",
            "url",
            "description",
            "enabled_events",
            "status",
            "disabled_reason",
            "disabled_at",
            "consecutive_failures",
            "created_at",
            "updated_at");
    assertThat(body.get("status").asText()).isEqualTo("enabled");
    assertThat(body.get("enabled_events").toString()).isEqualTo("[\"call.busy\"]");
    assertThat(body.toString()).doesNotContain(endpoint.state().secret());
    assertThat(writer.endpointWithSecret(endpoint).get("signing_secret").asText())
        .isEqualTo(endpoint.state().secret());
  }

  @Test
  void disabledEndpointSaysWhy() {
    WebhookEndpoint endpoint = fixture.endpoint("endpoint");
    for (int failures = 1; failures <= 10; failures++) {
      endpoint.exhausted(fixture.clock().instant());
    }
    JsonNode body = writer.endpoint(endpoint);
    assertThat(body.get("status").asText()).isEqualTo("disabled");
    assertThat(body.get("disabled_reason").asText()).isEqualTo("too_many_failures");
    assertThat(body.get("disabled_at").isNull()).isFalse();
    assertThat(body.get("consecutive_failures").asInt()).isEqualTo(10);
  }

  @Test
  void deliveryShowsItsAttempts() {
    fixture.receiver().answerWith(503);
    WebhookEndpoint endpoint = fixture.endpoint("endpoint");
    CallingBoxCall call = fixture.place("+14155550106");
    EventDelivery delivery =
        fixture.awaitDelivery(call, CallEventType.FAILED, DeliveryStatus.EXHAUSTED);
    ObjectNode body = writer.delivery(delivery);
    assertThat(fields(body))
        .containsExactly(
            "id",
            "endpoint_id",
            "call_id",
            "event_type",
            "url",
            "status",
            "attempt_count",
            "manual_retry_count",
            "last_error",
            "last_response_status",
            "next_attempt_at",
            "delivered_at",
            "created_at",
            "updated_at");
    assertThat(body.get("id").asText()).isEqualTo(delivery.id());
    assertThat(body.get("endpoint_id").asText()).isEqualTo(endpoint.id());
    assertThat(body.get("call_id").asText()).isEqualTo(call.id());
    assertThat(body.get("event_type").asText()).isEqualTo("call.failed");
    assertThat(body.get("status").asText()).isEqualTo("exhausted");
    assertThat(body.get("attempt_count").asInt()).isEqualTo(8);
    assertThat(body.get("last_error").asText()).isEqualTo("HTTP 503");
    assertThat(body.get("last_response_status").asInt()).isEqualTo(503);
    assertThat(body.get("next_attempt_at").isNull()).isTrue();
    assertThat(body.get("delivered_at").isNull()).isTrue();
  }

  @Test
  void statusesAreReadAsTheyAreWritten() {
    assertThat(DeliveryStatus.values())
        .allSatisfy(
            status ->
                assertThat(DeliveryStatus.ofWire(status.wire())).isEqualTo(Optional.of(status)));
    assertThat(DeliveryStatus.ofWire("lost")).isEmpty();
  }

  private static List<String> fields(ObjectNode body) {
    return body.properties().stream().map(Entry::getKey).toList();
  }
}
