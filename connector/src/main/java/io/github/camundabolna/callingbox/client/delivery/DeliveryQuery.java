package io.github.camundabolna.callingbox.client.delivery;

import io.github.camundabolna.http.ApiRequest;
import java.util.Optional;

/**
 * Which deliveries to list. What is empty isn't sent.
 *
 * @param limit at most 200; CallingBox takes 50 if it's empty
 */
public record DeliveryQuery(
    Optional<String> endpointId,
    Optional<String> callId,
    Optional<DeliveryStatus> status,
    Optional<Integer> limit) {

  public static final DeliveryQuery ALL =
      new DeliveryQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  ApiRequest addTo(ApiRequest get) {
    return get.with("endpoint_id", endpointId)
        .with("call_id", callId)
        .with("status", status.map(DeliveryStatus::wire))
        .with("limit", limit);
  }
}
