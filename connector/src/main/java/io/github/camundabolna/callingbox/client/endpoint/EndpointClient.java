package io.github.camundabolna.callingbox.client.endpoint;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiRequest;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.VendorHttp;

/**
 * The webhook endpoints of one CallingBox account. Methods throw {@link ApiException} if CallingBox
 * refuses, can't be reached, or sends an unreadable response. No message shows the query of a URL.
 */
public record EndpointClient(VendorHttp http, RequestContext caller) {

  private static final String RESOURCE = "webhook_endpoints";

  /**
   * Sends {@code POST /v1/webhook_endpoints}. Not idempotent: a second endpoint with the same URL
   * receives each event a second time.
   */
  public SignedEndpoint create(NewEndpoint endpoint) {
    ApiRequest post = ApiRequest.post(CallingBox.API_VERSION, RESOURCE).withBody(endpoint.toJson());
    try {
      return signed(post);
    } catch (ApiException e) {
      throw e.withMessage(endpoint.url()::hideIn);
    }
  }

  /** Sends {@code PATCH /v1/webhook_endpoints/{id}} with the status {@code enabled}. */
  public AccountEndpoint enable(String endpointId) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("status", AccountEndpoint.ENABLED);
    ApiRequest patch =
        ApiRequest.patch(CallingBox.API_VERSION, RESOURCE, endpointId).withBody(body);
    return AccountEndpoint.read(http.send(caller, patch))
        .orElseThrow(() -> CallingBox.VENDOR.unreadableAnswer(patch));
  }

  /**
   * Sends {@code POST /v1/webhook_endpoints/{id}/rotate_secret}. The former secret is invalid at
   * once. Not idempotent: a second rotation invalidates a secret that someone may have copied.
   */
  public SignedEndpoint rotateSecret(String endpointId) {
    return signed(ApiRequest.post(CallingBox.API_VERSION, RESOURCE, endpointId, "rotate_secret"));
  }

  private SignedEndpoint signed(ApiRequest post) {
    return SignedEndpoint.read(http.send(caller, post))
        .orElseThrow(() -> CallingBox.VENDOR.unreadableAnswer(post));
  }
}
