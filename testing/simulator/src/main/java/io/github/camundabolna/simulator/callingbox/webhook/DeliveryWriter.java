package io.github.camundabolna.simulator.callingbox.webhook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.webhook.DeliveryAttempt;
import java.time.Instant;
import java.util.Optional;

/** Writes endpoints and deliveries as CallingBox answers them. */
public final class DeliveryWriter {

  /** Returns the endpoint without its secret. */
  public ObjectNode endpoint(WebhookEndpoint endpoint) {
    EndpointState state = endpoint.state();
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("id", endpoint.id()).put("url", endpoint.url().toString());
    body.put("description", endpoint.description().orElse(null));
    ArrayNode types = body.putArray("enabled_events");
    endpoint.enabledEvents().forEach(types::add);
    body.put("status", state.enabled() ? "enabled" : "disabled");
    body.put("disabled_reason", state.enabled() ? null : "too_many_failures");
    body.put("disabled_at", timestamp(state.disabledAt()));
    body.put("consecutive_failures", state.consecutiveFailures());
    body.put("created_at", endpoint.createdAt().toString());
    return body.put("updated_at", state.updatedAt().toString());
  }

  /** Returns the endpoint with its secret, which is shown only after a creation or a rotation. */
  public ObjectNode endpointWithSecret(WebhookEndpoint endpoint) {
    return endpoint(endpoint).put("signing_secret", endpoint.state().secret());
  }

  /** Returns the delivery as it is now. */
  public ObjectNode delivery(EventDelivery delivery) {
    return delivery(delivery, delivery.state());
  }

  /** Returns the delivery in a state that it has or had. */
  public ObjectNode delivery(EventDelivery delivery, DeliveryState state) {
    EventDestination destination = delivery.destination();
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("id", delivery.id());
    body.put("endpoint_id", destination.endpoint().map(WebhookEndpoint::id).orElse(null));
    body.put("call_id", delivery.event().call().id());
    body.put("event_type", delivery.event().type().wire());
    body.put("url", destination.url().toString()).put("status", state.status().wire());
    body.put("attempt_count", state.attempts()).put("manual_retry_count", state.repetitions());
    body.put("last_error", state.lastAttempt().flatMap(DeliveryAttempt::failure).orElse(null));
    body.put(
        "last_response_status", state.lastAttempt().flatMap(DeliveryAttempt::status).orElse(null));
    body.put("next_attempt_at", timestamp(state.nextAttemptAt()));
    body.put("delivered_at", timestamp(state.deliveredAt()));
    body.put("created_at", delivery.createdAt().toString());
    return body.put("updated_at", state.updatedAt().toString());
  }

  private static String timestamp(Optional<Instant> at) {
    return at.map(Instant::toString).orElse(null);
  }
}
