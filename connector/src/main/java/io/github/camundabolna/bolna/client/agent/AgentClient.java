package io.github.camundabolna.bolna.client.agent;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.function.Consumer;

/**
 * The agents of one Bolna account. Methods throw {@link ApiException} if Bolna refuses, can't be
 * reached, or sends an unreadable response. No message shows a secret of a configuration.
 */
public record AgentClient(VendorHttp http, RequestContext caller) {

  /** Sends {@code GET /v2/agent/{id}}, and returns the agent as Bolna sends it. */
  public JsonNode agent(String agentId) {
    ApiRequest get = ApiRequest.get("v2", "agent", agentId);
    JsonNode agent = http.send(caller, get);
    if (!agent.isObject()) {
      throw Bolna.unreadableAnswer(get);
    }
    return agent;
  }

  /** Sends {@code GET /v2/agent/{id}}, and returns what a copy of the agent needs. */
  public AgentConfiguration configuration(String agentId) {
    AgentConfiguration configuration = AgentConfiguration.of(agent(agentId));
    if (!configuration.hasTasks()) {
      throw Bolna.unreadableAnswer(ApiRequest.get("v2", "agent", agentId));
    }
    return configuration;
  }

  /** Sends {@code GET /v2/agent/{id}}. */
  public AgentWebhook webhook(String agentId) {
    return AgentWebhook.read(new LenientJson(agent(agentId)));
  }

  /** Sends {@code GET /v2/agent/all}, and passes on each agent before it reads the next. */
  public void forEachAgent(Consumer<AgentSummary> use) {
    http.sendForRows(
        caller, ApiRequest.get("v2", "agent", "all"), row -> AgentSummary.read(row).ifPresent(use));
  }

  /**
   * Sends {@code POST /v2/agent}. Bolna creates an agent for every request.
   *
   * @return the ID of the new agent
   */
  public String create(AgentConfiguration configuration) {
    ApiRequest post = ApiRequest.post("v2", "agent");
    return new LenientJson(send(post, configuration))
        .text("agent_id")
        .orElseThrow(() -> Bolna.unreadableAnswer(post));
  }

  /** Sends {@code PUT /v2/agent/{id}}, which replaces the whole configuration. */
  public void update(String agentId, AgentConfiguration configuration) {
    send(ApiRequest.put("v2", "agent", agentId), configuration);
  }

  /** Sends {@code PATCH /v2/agent/{id}}, which changes only what the configuration contains. */
  public void patch(String agentId, AgentConfiguration changes) {
    send(ApiRequest.patch("v2", "agent", agentId), changes);
  }

  /** Sends {@code PATCH /v2/agent/{id}} with only the webhook; an empty URL removes it. */
  public void setWebhook(String agentId, Optional<WebhookUrl> url) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("agent_config").put("webhook_url", url.map(WebhookUrl::value).orElse(null));
    patch(agentId, new AgentConfiguration(body));
  }

  /** Sends {@code DELETE /v2/agent/{id}}. */
  public void delete(String agentId) {
    http.send(caller, ApiRequest.delete("v2", "agent", agentId));
  }

  private JsonNode send(ApiRequest request, AgentConfiguration configuration) {
    try {
      return http.send(caller, request.withBody(configuration.json()));
    } catch (ApiException e) {
      throw e.withMessage(said -> AgentSecrets.hideIn(said, configuration.json()));
    }
  }
}
