package io.github.camundabolna.callingbox.client.delivery;

import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiRequest;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.VendorHttp;
import java.util.List;

/**
 * The webhook deliveries of one CallingBox account. Methods throw {@link ApiException} if
 * CallingBox refuses, can't be reached, or sends an unreadable response.
 */
public record DeliveryClient(VendorHttp http, RequestContext caller) {

  private static final String RESOURCE = "webhook_deliveries";

  /** Sends {@code GET /v1/webhook_deliveries}. */
  public List<EventDelivery> deliveries(DeliveryQuery query) {
    ApiRequest get = ApiRequest.get(CallingBox.API_VERSION, RESOURCE);
    return http.sendForList(caller, query.addTo(get), EventDelivery::read);
  }

  /**
   * Sends {@code POST /v1/webhook_deliveries/{id}/redeliver}. Counts as repeatable, because each
   * repetition has the ID of the event, and a receiver ignores events that it knows.
   */
  public EventDelivery redeliver(String deliveryId) {
    ApiRequest post =
        ApiRequest.post(CallingBox.API_VERSION, RESOURCE, deliveryId, "redeliver").asRepeatable();
    return EventDelivery.read(http.send(caller, post))
        .orElseThrow(() -> CallingBox.VENDOR.unreadableAnswer(post));
  }
}
