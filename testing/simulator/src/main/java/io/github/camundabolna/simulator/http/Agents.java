package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.webhook.WebhookAddresses;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Knows which agents exist: the configured ones or, if there are none, every UUID. */
final class Agents {
  private final Set<String> named;
  private final Instant since;
  private final WebhookAddresses webhooks;
  private final JsonBodyReader json;

  Agents(Set<String> named, Instant since, WebhookAddresses webhooks, JsonBodyReader json) {
    this.named = Set.copyOf(named);
    this.since = since;
    this.webhooks = webhooks;
    this.json = json;
  }

  /** Returns the id of an existing agent; rejects any other with 404. */
  String require(String agentId) {
    if (!exists(agentId)) {
      throw ApiException.notFound("Agent not found");
    }
    return agentId;
  }

  boolean exists(String agentId) {
    return named.isEmpty() ? isUuid(agentId) : named.contains(agentId);
  }

  static boolean isUuid(String text) {
    try {
      return UUID.fromString(text).toString().equalsIgnoreCase(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Handles GET /v2/agent/{id}. */
  ApiResponse get(ApiRequest request) {
    String id = require(request.parameter("id"));
    ObjectNode agent = JsonNodeFactory.instance.objectNode();
    agent.put("id", id).put("agent_name", "Simulated agent").put("agent_type", "other");
    agent.put("agent_status", "processed");
    agent.put("created_at", since.toString()).put("updated_at", since.toString());
    agent.put("webhook_url", webhooks.urlFor(id).map(URI::toString).orElse(null));
    agent.putArray("tasks");
    agent.putObject("agent_prompts");
    return PlainResponse.ok(agent);
  }

  /** Handles PATCH /v2/agent/{id}; only the webhook URL has an effect. */
  ApiResponse patch(ApiRequest request) {
    String id = require(request.parameter("id"));
    JsonNode body = json.object(request);
    JsonNode url = body.path("agent_config").path("webhook_url");
    if (url.isNull()) {
      webhooks.clear(id);
    } else if (!url.isMissingNode()) {
      webhooks.set(id, HttpUrl.of(url.asText()).orElseThrow(Agents::invalidUrl));
    }
    return PlainResponse.ok(
        JsonNodeFactory.instance.objectNode().put("message", "success").put("state", "updated"));
  }

  private static ApiException invalidUrl() {
    String[] path = {"agent_config", "webhook_url"};
    return ApiException.invalid(List.of(FieldError.wrongValue("invalid or missing URL", path)));
  }
}
