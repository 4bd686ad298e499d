package io.github.camundabolna.simulator.disposition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** All dispositions that have not been deleted, in the order of their creation. */
public final class Dispositions {

  /** A disposition with this category is linked to another agent too. */
  private static final String SHARED = "Shared";

  private static final String OTHER_AGENT = "99999999-2222-4333-8444-555555555555";

  private final Map<String, ObjectNode> byId = new LinkedHashMap<>();
  private final Clock clock;

  public Dispositions(Clock clock) {
    this.clock = clock;
  }

  /** Creates a disposition and returns its ID. */
  public synchronized String create(String agentId, JsonNode fields) {
    ObjectNode disposition = JsonNodeFactory.instance.objectNode();
    String id = UUID.randomUUID().toString();
    disposition.put("id", id);
    addDefaults(disposition);
    change(disposition, fields);
    ArrayNode agents = disposition.putArray("agent_ids").add(agentId);
    if (disposition.path("category").asText().equals(SHARED)) {
      agents.add(OTHER_AGENT);
    }
    disposition.put("created_by", "5b0c1a52-6a7e-4a57-9d0e-0f5d2f1c7a11");
    disposition.put("created_at", now()).put("updated_at", now());
    byId.put(id, disposition);
    return id;
  }

  private static void addDefaults(ObjectNode disposition) {
    disposition.putNull("system_prompt").put("category", "General").put("model", "gpt-4.1-mini");
    disposition.put("is_subjective", false).put("is_objective", false);
    disposition.put("subjective_type", "text");
    disposition.putNull("objective_options");
  }

  private static void change(ObjectNode disposition, JsonNode fields) {
    fields.properties().stream()
        .filter(each -> !each.getKey().equals("agent_id"))
        .forEach(each -> disposition.set(each.getKey(), each.getValue()));
  }

  public synchronized Optional<ObjectNode> find(String id) {
    return Optional.ofNullable(byId.get(id)).map(ObjectNode::deepCopy);
  }

  /** Returns the dispositions of an agent, or all if none is given. */
  public synchronized List<ObjectNode> list(Optional<String> agentId) {
    return byId.values().stream()
        .filter(each -> agentId.isEmpty() || isLinked(each, agentId.get()))
        .map(ObjectNode::deepCopy)
        .toList();
  }

  /** Returns whether an agent has the disposition. */
  public static boolean isLinked(JsonNode disposition, String agentId) {
    return StreamSupport.stream(disposition.path("agent_ids").spliterator(), false)
        .anyMatch(agent -> agent.asText().equals(agentId));
  }

  /**
   * Changes an existing disposition; if an agent is given that shares it, changes a copy for this
   * agent.
   *
   * @return the ID of what was changed
   */
  public synchronized String update(String id, Optional<String> agentId, JsonNode fields) {
    ObjectNode disposition = byId.get(id);
    if (agentId.isPresent() && disposition.path("agent_ids").size() > 1) {
      unlink(disposition, agentId.get());
      ObjectNode copy = disposition.deepCopy();
      change(copy, fields);
      String created = create(agentId.get(), copy.without(List.of("id", "agent_ids")));
      byId.get(created).putArray("agent_ids").add(agentId.get());
      return created;
    }
    change(disposition, fields);
    disposition.put("updated_at", now());
    return id;
  }

  private static void unlink(ObjectNode disposition, String agentId) {
    ArrayNode rest = JsonNodeFactory.instance.arrayNode();
    disposition
        .path("agent_ids")
        .forEach(
            agent -> {
              if (!agent.asText().equals(agentId)) {
                rest.add(agent);
              }
            });
    disposition.set("agent_ids", rest);
  }

  /** Returns false if there is none with that ID. */
  public synchronized boolean delete(String id) {
    return byId.remove(id) != null;
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
