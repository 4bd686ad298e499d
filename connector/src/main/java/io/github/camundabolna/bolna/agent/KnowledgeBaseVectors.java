package io.github.camundabolna.bolna.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.bolna.client.agent.AgentConfiguration;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.input.Texts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The knowledge bases that a new agent searches in addition to those of its configuration.
 *
 * @param ids vector IDs
 */
record KnowledgeBaseVectors(Set<String> ids) {

  private static final String FIELD = "vectorIds";

  /** Bolna's contract has one type for agents without, and one for agents with knowledge. */
  private static final String SEARCHING = "knowledgebase_agent";

  private static final Set<String> EXTENSIBLE = Set.of("simple_llm_agent", SEARCHING);

  /**
   * Reads the panel's list.
   *
   * @param list null if the field is empty
   * @throws InvalidInputException if an item is empty: the agent would search nothing there
   */
  static KnowledgeBaseVectors of(List<String> list) {
    Set<String> ids = new LinkedHashSet<>();
    for (String id : list == null ? List.<String>of() : list) {
      ids.add(
          Texts.text(id)
              .orElseThrow(
                  () ->
                      new InvalidInputException(
                          "%s[%d] is missing. Enter IDs like =[knowledgeBase.vectorId]"
                              .formatted(FIELD, ids.size()))));
    }
    return new KnowledgeBaseVectors(ids);
  }

  /**
   * Adds the knowledge bases to each conversation of a configuration that was checked.
   *
   * @throws InvalidInputException if it has no conversation that can search
   */
  AgentConfiguration addedTo(AgentConfiguration configuration) {
    if (ids.isEmpty()) {
      return configuration;
    }
    ObjectNode json = configuration.json().deepCopy();
    List<ObjectNode> conversations =
        StreamSupport.stream(json.path("agent_config").path("tasks").spliterator(), false)
            .filter(AgentSchema::isConversation)
            .map(task -> (ObjectNode) task.path("tools_config").path("llm_agent"))
            .toList();
    if (conversations.isEmpty()) {
      throw new InvalidInputException(
          FIELD + " needs a task of type conversation in the configuration");
    }
    conversations.forEach(this::addTo);
    return new AgentConfiguration(json);
  }

  private void addTo(ObjectNode languageModel) {
    String type = languageModel.path("agent_type").asText("simple_llm_agent");
    if (!EXTENSIBLE.contains(type)) {
      throw new InvalidInputException(
          "%s can't be added to an agent of type %s".formatted(FIELD, Quoted.of(type)));
    }
    languageModel.put("agent_type", SEARCHING);
    ObjectNode store = context(context(languageModel, "llm_config"), "vector_store");
    if (!store.has("provider")) {
      store.put("provider", "lancedb");
    }
    addIds(context(store, "provider_config"));
  }

  /** Bolna's older field for one ID would contradict the list. */
  private void addIds(ObjectNode settings) {
    Set<String> all = new LinkedHashSet<>();
    Texts.text(settings.path("vector_id").asText("")).ifPresent(all::add);
    settings.path("vector_ids").forEach(id -> all.add(id.asText()));
    all.addAll(ids);
    settings.remove("vector_id");
    ArrayNode list = settings.putArray("vector_ids");
    all.forEach(list::add);
  }

  private static ObjectNode context(ObjectNode parent, String name) {
    JsonNode known = parent.path(name);
    return known instanceof ObjectNode context ? context : parent.putObject(name);
  }
}
