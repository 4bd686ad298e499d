package io.github.camundabolna.bolna.client.inbound;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camundabolna.bolna.client.number.NumberId;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiRequest;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.VendorHttp;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The inbound calls of one Bolna account. Methods throw {@link ApiException} if Bolna refuses,
 * can't be reached, or sends an unreadable response. Setting up and unlinking are repeatable,
 * because both only set which agent answers a number.
 */
public record InboundClient(VendorHttp http, RequestContext caller) {

  /**
   * Sends {@code POST /inbound/setup}.
   *
   * @return the phone number, if Bolna shows it
   */
  public Optional<String> setUp(InboundSetup setup) {
    ApiRequest post = ApiRequest.post("inbound", "setup").asRepeatable();
    return new LenientJson(http.send(caller, post.withBody(setup.body()))).text("phone_number");
  }

  /**
   * Sends {@code POST /inbound/unlink}.
   *
   * @return the phone number, if Bolna shows it
   */
  public Optional<String> unlink(String phoneNumberId) {
    ApiRequest post = ApiRequest.post("inbound", "unlink").asRepeatable();
    return new LenientJson(
            http.send(
                caller,
                post.withBody(
                    JsonNodeFactory.instance
                        .objectNode()
                        .put("phone_number_id", NumberId.canonical(phoneNumberId)))))
        .text("phone_number");
  }

  /**
   * Sends {@code GET /phone-numbers/all}, and looks for the number.
   *
   * @return empty if the account doesn't have the number
   */
  public Optional<InboundLink> link(String phoneNumberId) {
    String wanted = NumberId.canonical(phoneNumberId);
    AtomicReference<InboundLink> found = new AtomicReference<>();
    http.sendForRows(
        caller,
        ApiRequest.get("phone-numbers", "all"),
        row -> {
          LenientJson number = new LenientJson(row);
          if (number.text("id").map(NumberId::canonical).equals(Optional.of(wanted))) {
            found.set(new InboundLink(number.text("phone_number"), number.text("agent_id")));
          }
        });
    return Optional.ofNullable(found.get());
  }
}
