package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.server.ApiException;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.ApiResponse;
import io.github.camundabolna.simulator.server.FieldError;
import io.github.camundabolna.simulator.server.HttpUrl;
import io.github.camundabolna.simulator.server.JsonBodyReader;
import io.github.camundabolna.simulator.server.PlainResponse;
import io.github.camundabolna.simulator.server.Route;
import io.github.camundabolna.simulator.webhook.WebhookAddresses;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Serves the agents, which keep their configuration. */
final class AgentEndpoints {
  private static final String CONFIG = "agent_config";
  private static final String PROMPTS = "agent_prompts";
  private static final String WEBHOOK = "webhook_url";

  private final Agents agents;
  private final WebhookAddresses webhooks;
  private final AgentBodyReader reader;
  private final Clock clock;
  private final Duration listingDelay;

  AgentEndpoints(
      Agents agents,
      WebhookAddresses webhooks,
      JsonBodyReader json,
      Clock clock,
      Duration listingDelay) {
    this.agents = agents;
    this.webhooks = webhooks;
    this.reader = new AgentBodyReader(json);
    this.clock = clock;
    this.listingDelay = listingDelay;
  }

  List<Route> routes() {
    return List.of(
        Route.of("POST", "/v2/agent", this::create),
        Route.of("GET", "/v2/agent/all", this::list),
        Route.of("GET", "/v2/agent/{id}", this::get),
        Route.of("PUT", "/v2/agent/{id}", this::update),
        Route.of("PATCH", "/v2/agent/{id}", this::patch),
        Route.of("DELETE", "/v2/agent/{id}", this::delete));
  }

  /** Handles POST /v2/agent. */
  ApiResponse create(ApiRequest request) {
    JsonNode body = reader.whole(request);
    String id = UUID.randomUUID().toString();
    write(id, body, clock.instant().toString());
    return PlainResponse.created(
        JsonNodeFactory.instance.objectNode().put("agent_id", id).put("state", "created"));
  }

  /** Handles GET /v2/agent/all. */
  ApiResponse list(ApiRequest request) {
    Instant listed = clock.instant().minus(listingDelay);
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    agents.all().stream()
        .map(this::shown)
        .filter(agent -> isListed(agent, listed))
        .forEach(list::add);
    return PlainResponse.ok(list);
  }

  private boolean isListed(JsonNode agent, Instant listed) {
    return listingDelay.isZero()
        || !Instant.parse(agent.path("created_at").asText()).isAfter(listed);
  }

  /** Handles GET /v2/agent/{id}. */
  ApiResponse get(ApiRequest request) {
    return PlainResponse.ok(shown(agents.require(request.parameter("id"))));
  }

  private ObjectNode shown(String id) {
    return agents.body(id).put(WEBHOOK, webhooks.urlFor(id).map(URI::toString).orElse(null));
  }

  /** Handles PUT /v2/agent/{id}, which replaces everything. */
  ApiResponse update(ApiRequest request) {
    String id = agents.require(request.parameter("id"));
    JsonNode body = reader.whole(request);
    webhooks.clear(id);
    write(id, body, agents.body(id).path("created_at").asText());
    return PlainResponse.ok(
        JsonNodeFactory.instance.objectNode().put("agent_id", id).put("status", "updated"));
  }

  /** Handles PATCH /v2/agent/{id}, which changes only what the body has. */
  ApiResponse patch(ApiRequest request) {
    String id = agents.require(request.parameter("id"));
    JsonNode body = reader.changes(request);
    ObjectNode agent = agents.body(id);
    setWebhook(id, body.path(CONFIG));
    setAll(agent, body.path(CONFIG));
    setAll(agent.withObject("/" + PROMPTS), body.path(PROMPTS));
    agents.write(id, agent.put("updated_at", clock.instant().toString()));
    return state("updated");
  }

  /** Handles DELETE /v2/agent/{id}. */
  ApiResponse delete(ApiRequest request) {
    String id = agents.require(request.parameter("id"));
    agents.delete(id);
    webhooks.clear(id);
    return state("deleted");
  }

  private void write(String id, JsonNode body, String createdAt) {
    ObjectNode agent = JsonNodeFactory.instance.objectNode();
    agent.put("id", id).put("agent_type", "other").put("agent_status", "processed");
    setWebhook(id, body.path(CONFIG));
    setAll(agent, body.path(CONFIG));
    agent.set(PROMPTS, body.path(PROMPTS));
    agent.put("created_at", createdAt).put("updated_at", clock.instant().toString());
    agents.write(id, agent);
  }

  private void setWebhook(String id, JsonNode config) {
    JsonNode url = config.path(WEBHOOK);
    if (url.isNull()) {
      webhooks.clear(id);
    } else if (!url.isMissingNode()) {
      webhooks.set(id, HttpUrl.of(url.asText()).orElseThrow(AgentEndpoints::invalidUrl));
    }
  }

  private static void setAll(ObjectNode target, JsonNode fields) {
    fields.properties().stream()
        .filter(field -> !field.getKey().equals(WEBHOOK))
        .forEach(field -> target.set(field.getKey(), field.getValue()));
  }

  private static ApiResponse state(String state) {
    return PlainResponse.ok(
        JsonNodeFactory.instance.objectNode().put("message", "success").put("state", state));
  }

  private static ApiException invalidUrl() {
    return Rejections.invalid(
        List.of(FieldError.wrongValue("invalid or missing URL", CONFIG, WEBHOOK)));
  }
}
