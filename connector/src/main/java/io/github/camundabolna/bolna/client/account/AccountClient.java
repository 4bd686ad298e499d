package io.github.camundabolna.bolna.client.account;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiRequest;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.VendorHttp;
import io.github.camundabolna.http.WebhookUrl;

/**
 * Reads the account that owns an API key, and adds to its models. Methods throw {@link
 * ApiException} if Bolna refuses, can't be reached, or sends an unreadable response.
 */
public record AccountClient(VendorHttp http, RequestContext caller) {

  /** Sends {@code GET /user/me}. */
  public Account account() {
    ApiRequest get = ApiRequest.get("user", "me");
    LenientJson answer = new LenientJson(http.send(caller, get));
    LenientJson concurrency = answer.at("concurrency");
    return new Account(
        answer.text("id").orElseThrow(() -> Bolna.unreadableAnswer(get)),
        answer.text("name"),
        answer.text("email"),
        answer.number("wallet"),
        concurrency.number("max"),
        concurrency.number("current"));
  }

  /**
   * Sends {@code POST /user/model/custom}. Counts as repeatable: Bolna has no list in which to look
   * for the model, and adding it again costs nothing.
   *
   * @throws ApiException that never shows the URL's query
   */
  public void addModel(String name, WebhookUrl url) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("custom_model_name", name)
            .put("custom_model_url", url.value());
    try {
      http.send(caller, ApiRequest.post("user", "model", "custom").withBody(body).asRepeatable());
    } catch (ApiException e) {
      throw e.withMessage(url::hideIn);
    }
  }
}
