package io.github.camundabolna.callingbox.client.number;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiRequest;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.VendorHttp;
import java.util.List;

/**
 * The phone numbers of one CallingBox account. Methods throw {@link ApiException} if CallingBox
 * refuses, can't be reached, or sends an unreadable response.
 */
public record CallingBoxNumberClient(VendorHttp http, RequestContext caller) {

  private static final String RESOURCE = "numbers";

  /** Sends {@code GET /v1/numbers}. */
  public List<CallingBoxNumber> numbers() {
    return http.sendForList(
        caller, ApiRequest.get(CallingBox.API_VERSION, RESOURCE), CallingBoxNumber::read);
  }

  /** Sends {@code GET /v1/numbers/available}. */
  public List<NumberOffer> offers(OfferSearch search) {
    ApiRequest get = ApiRequest.get(CallingBox.API_VERSION, RESOURCE, "available");
    return http.sendForList(caller, search.addTo(get), NumberOffer::read);
  }

  /**
   * Sends {@code POST /v1/numbers/purchase}. Not idempotent: it costs money at once, and CallingBox
   * has no idempotency key.
   *
   * @param phoneNumber of an offer
   */
  public CallingBoxNumber purchase(String phoneNumber) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("phone_number", phoneNumber);
    ApiRequest post = ApiRequest.post(CallingBox.API_VERSION, RESOURCE, "purchase").withBody(body);
    return CallingBoxNumber.read(http.send(caller, post))
        .orElseThrow(() -> CallingBox.VENDOR.unreadableAnswer(post));
  }
}
