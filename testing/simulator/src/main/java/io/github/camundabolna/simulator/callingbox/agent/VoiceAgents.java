package io.github.camundabolna.simulator.callingbox.agent;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Knows which agents exist: those that are named or, if there are none, every UUID; and all that
 * were created. Thread-safe.
 */
public final class VoiceAgents {
  private final boolean everyUuid;
  private final Instant since;
  private final Map<String, VoiceAgent> known = Collections.synchronizedMap(new LinkedHashMap<>());

  public VoiceAgents(Set<String> named, Instant since) {
    this.everyUuid = named.isEmpty();
    this.since = since;
    named.stream().sorted().forEach(id -> save(untouched(id)));
  }

  /** Returns an agent, even if it's archived. */
  public Optional<VoiceAgent> find(String id) {
    return Optional.ofNullable(known.get(id))
        .or(() -> Optional.of(id).filter(this::assumed).map(this::untouched));
  }

  /** Adds an agent. */
  public void save(VoiceAgent agent) {
    known.put(agent.id(), agent);
  }

  /** Changes an agent that exists, and returns it. */
  public synchronized VoiceAgent change(String id, UnaryOperator<VoiceAgent> change) {
    VoiceAgent changed = change.apply(find(id).orElseThrow());
    save(changed);
    return changed;
  }

  /** Returns the named agents, and all that were created or changed, unless they're archived. */
  public List<VoiceAgent> all() {
    synchronized (known) {
      return known.values().stream().filter(agent -> !agent.archived()).toList();
    }
  }

  private boolean assumed(String id) {
    return everyUuid && isUuid(id);
  }

  /** Returns whether a text is a UUID. */
  public static boolean isUuid(String text) {
    try {
      return UUID.fromString(text).toString().equalsIgnoreCase(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Returns an agent that no request created: it asks for a rating and a comment. */
  private VoiceAgent untouched(String id) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.put("name", "Simulated agent").put("instructions", "Ask for a rating and a comment.");
    fields.putObject("returns").put("rating", "number").put("comment", "string");
    return VoiceAgent.create(id, "outbound", fields, AccountNumbers.OWNED_FROM_THE_START, since);
  }
}
