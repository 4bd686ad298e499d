package io.github.camundabolna.bolna.client.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.http.LenientJson;
import java.util.List;
import java.util.Optional;

/**
 * The configuration of an agent, as Bolna's create, update, and patch take it.
 *
 * @param json with {@code agent_config} and {@code agent_prompts}; {@link #toString()} hides it,
 *     because it can contain secrets
 */
public record AgentConfiguration(ObjectNode json) {

  private static final String CONFIG = "agent_config";
  private static final String PROMPTS = "agent_prompts";
  private static final String NAME = "agent_name";

  /** What an agent has next to its ID, and a new one needs in {@code agent_config}. */
  private static final List<String> COPIED =
      List.of(
          NAME,
          "agent_welcome_message",
          "webhook_url",
          "agent_type",
          "tasks",
          "ingest_source_config",
          "calling_guardrails");

  /** Returns the configuration of an agent that Bolna returned, without what's only read. */
  static AgentConfiguration of(JsonNode agent) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode config = json.putObject(CONFIG);
    COPIED.forEach(name -> put(config, name, agent.path(name)));
    agent.path(CONFIG).properties().forEach(field -> put(config, field.getKey(), field.getValue()));
    JsonNode prompts = agent.path(PROMPTS);
    json.set(PROMPTS, prompts.isObject() ? prompts : JsonNodeFactory.instance.objectNode());
    return new AgentConfiguration(json);
  }

  private static void put(ObjectNode config, String name, JsonNode value) {
    if (!value.isMissingNode() && !value.isNull()) {
      config.set(name, value);
    }
  }

  /** Returns the same with another name, if it's a configuration at all. */
  public AgentConfiguration named(String name) {
    ObjectNode named = json.deepCopy();
    if (named.get(CONFIG) instanceof ObjectNode config) {
      config.put(NAME, name);
    }
    return new AgentConfiguration(named);
  }

  public Optional<String> name() {
    return new LenientJson(json).at(CONFIG).text(NAME);
  }

  boolean hasTasks() {
    return json.path(CONFIG).path("tasks").isArray();
  }

  @Override
  public String toString() {
    return "AgentConfiguration[***]";
  }
}
