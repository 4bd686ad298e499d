package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows which agents exist: the configured ones or, if there are none, every UUID; and all that
 * were created, until they are deleted. Thread-safe.
 */
final class Agents {
  private final Set<String> named;
  private final Instant since;
  private final Map<String, ObjectNode> written =
      Collections.synchronizedMap(new LinkedHashMap<>());
  private final Set<String> deleted = ConcurrentHashMap.newKeySet();

  Agents(Set<String> named, Instant since) {
    this.named = Set.copyOf(named);
    this.since = since;
  }

  /** Returns the id of an existing agent; rejects any other with 404. */
  String require(String agentId) {
    if (!exists(agentId)) {
      throw Rejections.notFound("Agent not found");
    }
    return agentId;
  }

  boolean exists(String agentId) {
    boolean known = named.isEmpty() ? isUuid(agentId) : named.contains(agentId);
    return (known || written.containsKey(agentId)) && !deleted.contains(agentId);
  }

  static boolean isUuid(String text) {
    try {
      return UUID.fromString(text).toString().equalsIgnoreCase(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Returns a copy of an agent's body. */
  ObjectNode body(String agentId) {
    ObjectNode known = written.get(agentId);
    return known == null ? untouched(agentId) : known.deepCopy();
  }

  private ObjectNode untouched(String agentId) {
    ObjectNode agent = JsonNodeFactory.instance.objectNode();
    agent.put("id", agentId).put("agent_name", "Simulated agent").put("agent_type", "other");
    agent.put("agent_status", "processed");
    agent.put("created_at", since.toString()).put("updated_at", since.toString());
    agent.putArray("tasks");
    agent.putObject("agent_prompts");
    return agent;
  }

  /** Keeps the body of a new or changed agent. */
  void write(String agentId, ObjectNode body) {
    written.put(agentId, body);
  }

  void delete(String agentId) {
    deleted.add(agentId);
    written.remove(agentId);
  }

  /** Returns the configured agents, and all that were created or changed. */
  List<String> all() {
    Set<String> all = new LinkedHashSet<>(new TreeSet<>(named));
    synchronized (written) {
      all.addAll(written.keySet());
    }
    return all.stream().filter(this::exists).toList();
  }
}
