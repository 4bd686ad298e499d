package io.github.camundabolna.callingbox.client.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.Timestamp;
import io.github.camundabolna.http.WebhookUrl;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * An event on its way to one URL.
 *
 * @param id also the ID of the event, which a repeated delivery keeps
 * @param endpointId empty for the URL of a call or an agent
 * @param attempts automatic ones so far
 * @param repetitions how often the delivery was repeated on request
 * @param lastResponseStatus HTTP status of the last attempt
 */
public record EventDelivery(
    String id,
    DeliveryStatus status,
    Optional<String> endpointId,
    Optional<String> callId,
    Optional<String> eventType,
    Optional<WebhookUrl> url,
    Optional<BigDecimal> attempts,
    Optional<BigDecimal> repetitions,
    Optional<String> lastError,
    Optional<BigDecimal> lastResponseStatus,
    Optional<Instant> nextAttemptAt,
    Optional<Instant> deliveredAt,
    Optional<Instant> createdAt,
    Optional<Instant> updatedAt) {

  /** Reads a delivery; empty if it has no ID. */
  static Optional<EventDelivery> read(JsonNode body) {
    LenientJson delivery = new LenientJson(body);
    return delivery.text("id").map(id -> read(id, delivery));
  }

  private static EventDelivery read(String id, LenientJson delivery) {
    return new EventDelivery(
        id,
        delivery.text("status").map(DeliveryStatus::of).orElse(DeliveryStatus.UNKNOWN),
        delivery.text("endpoint_id"),
        delivery.text("call_id"),
        delivery.text("event_type"),
        delivery.text("url").map(WebhookUrl::new),
        delivery.number("attempt_count"),
        delivery.number("manual_retry_count"),
        delivery.text("last_error"),
        delivery.number("last_response_status"),
        delivery.text("next_attempt_at").flatMap(Timestamp::read),
        delivery.text("delivered_at").flatMap(Timestamp::read),
        delivery.text("created_at").flatMap(Timestamp::read),
        delivery.text("updated_at").flatMap(Timestamp::read));
  }
}
