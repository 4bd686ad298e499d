package io.github.camundabolna.bolna.client.agent;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiRequest;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.VendorHttp;
import io.github.camundabolna.http.WebhookUrl;
import java.util.Optional;

/**
 * The agents of one Bolna account. Methods throw {@link ApiException} if Bolna refuses, can't be
 * reached, or sends an unreadable response.
 */
public record AgentClient(VendorHttp http, RequestContext caller) {

  /** Sends {@code GET /v2/agent/{id}}. */
  public AgentWebhook webhook(String agentId) {
    ApiRequest get = ApiRequest.get("v2", "agent", agentId);
    LenientJson agent = new LenientJson(http.send(caller, get));
    if (!agent.node().isObject()) {
      throw Bolna.unreadableAnswer(get);
    }
    return AgentWebhook.read(agent);
  }

  /**
   * Sends {@code PATCH /v2/agent/{id}} with only the webhook, so nothing else changes.
   *
   * @param url empty to remove the webhook
   * @throws ApiException that never shows the URL's query
   */
  public void setWebhook(String agentId, Optional<WebhookUrl> url) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("agent_config").put("webhook_url", url.map(WebhookUrl::value).orElse(null));
    try {
      http.send(caller, ApiRequest.patch("v2", "agent", agentId).withBody(body));
    } catch (ApiException e) {
      throw e.withMessage(said -> url.map(given -> given.hideIn(said)).orElse(said));
    }
  }
}
