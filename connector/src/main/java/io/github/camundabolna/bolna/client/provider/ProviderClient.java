package io.github.camundabolna.bolna.client.provider;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiRequest;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.SecretValue;
import io.github.camundabolna.http.VendorHttp;
import java.util.List;

/**
 * The provider keys of one Bolna account. Methods throw {@link ApiException} if Bolna refuses,
 * can't be reached, or sends an unreadable response.
 */
public record ProviderClient(VendorHttp http, RequestContext caller) {

  /**
   * Sends {@code POST /providers}. The contract doesn't say what a second request with the same
   * name does, so it doesn't count as repeatable.
   *
   * @throws ApiException that never shows the value
   */
  public void add(String name, SecretValue value) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("provider_name", name)
            .put("provider_value", value.value());
    try {
      http.send(caller, ApiRequest.post("providers").withBody(body));
    } catch (ApiException e) {
      throw e.withMessage(value::withhold);
    }
  }

  /** Sends {@code GET /providers}. */
  public List<Provider> providers() {
    ApiRequest get = ApiRequest.get("providers");
    return new LenientJson(http.send(caller, get))
        .items().orElseThrow(() -> Bolna.unreadableAnswer(get)).stream()
            .flatMap(row -> Provider.read(row).stream())
            .toList();
  }

  /** Sends {@code DELETE /providers/{name}}. */
  public void remove(String name) {
    http.send(caller, ApiRequest.delete("providers", name));
  }
}
