package io.github.camundabolna.callingbox.endpoint;

import io.github.camundabolna.callingbox.client.delivery.EventDelivery;
import io.github.camundabolna.http.WebhookUrl;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** A delivery as a process sees it; null where CallingBox doesn't say it. */
public record DeliveryRow(
    String deliveryId,
    String status,
    String eventType,
    String callId,
    String endpointId,
    String url,
    BigDecimal attempts,
    BigDecimal repetitions,
    String lastError,
    BigDecimal lastResponseStatus,
    String nextAttemptAt,
    String deliveredAt,
    String createdAt,
    String updatedAt) {

  static final String EXAMPLE =
      "[{\"deliveryId\": \"9c1d9f9e-21a1-4f6d-8fce-bf4a4b8a9e3f\", \"status\": \"exhausted\","
          + " \"eventType\": \"call.completed\", \"callId\":"
          + " \"3c90c3cc-0d44-4b50-8888-8dd25736052a\", \"endpointId\": null, \"url\":"
          + " \"https://camunda.example.com/inbound/callingbox\", \"attempts\": 8,"
          + " \"repetitions\": 0, \"lastError\": \"timeout\", \"lastResponseStatus\": null,"
          + " \"nextAttemptAt\": null, \"deliveredAt\": null, \"createdAt\":"
          + " \"2026-11-07T05:31:56Z\", \"updatedAt\": \"2026-11-09T05:31:56Z\"}]";

  static DeliveryRow of(EventDelivery delivery) {
    return new DeliveryRow(
        delivery.id(),
        delivery.status().wire(),
        delivery.eventType().orElse(null),
        delivery.callId().orElse(null),
        delivery.endpointId().orElse(null),
        delivery.url().map(WebhookUrl::withoutSecrets).orElse(null),
        delivery.attempts().orElse(null),
        delivery.repetitions().orElse(null),
        lastError(delivery),
        delivery.lastResponseStatus().orElse(null),
        time(delivery.nextAttemptAt()),
        time(delivery.deliveredAt()),
        time(delivery.createdAt()),
        time(delivery.updatedAt()));
  }

  /** The query of the URL can contain a secret. */
  private static String lastError(EventDelivery delivery) {
    return delivery
        .lastError()
        .map(text -> delivery.url().map(url -> url.hideIn(text)).orElse(text))
        .orElse(null);
  }

  private static String time(Optional<Instant> time) {
    return time.map(Instant::toString).orElse(null);
  }
}
