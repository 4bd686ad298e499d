package io.github.camundabolna.simulator.callingbox.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An agent; every change creates a new one.
 *
 * @param type {@code inbound} or {@code outbound}
 * @param fields returned as they were sent, such as the name and the instructions
 * @param numberIds phone numbers that are attached
 * @param primaryNumberId one of the attached numbers
 */
public record VoiceAgent(
    String id,
    String type,
    ObjectNode fields,
    List<String> numberIds,
    Optional<String> primaryNumberId,
    Instant createdAt,
    Instant updatedAt,
    Optional<Instant> archivedAt) {
  private static final String OUTBOUND = "outbound";

  public VoiceAgent {
    fields = fields.deepCopy();
    numberIds = List.copyOf(numberIds);
  }

  /** Creates an agent that exists from now on. */
  public static VoiceAgent create(
      String id, String type, ObjectNode fields, List<String> numberIds, Instant now) {
    return new VoiceAgent(
        id, type, fields, numberIds, numberIds.stream().findFirst(), now, now, Optional.empty());
  }

  public boolean outbound() {
    return type.equals(OUTBOUND);
  }

  public boolean archived() {
    return archivedAt.isPresent();
  }

  /** Returns a field; a JSON null if the agent doesn't have it. */
  public JsonNode field(String name) {
    return fields.hasNonNull(name) ? fields.get(name) : NullNode.instance;
  }

  /** Returns this agent with other values of some fields. */
  public VoiceAgent withFields(ObjectNode changes, Instant now) {
    ObjectNode merged = fields.deepCopy();
    merged.setAll(changes);
    return new VoiceAgent(id, type, merged, numberIds, primaryNumberId, createdAt, now, archivedAt);
  }

  /** Returns this agent with one more number, which is the primary one if it's the only one. */
  public VoiceAgent attach(String numberId, Instant now) {
    List<String> more = Stream.concat(numberIds.stream(), Stream.of(numberId)).distinct().toList();
    return withNumbers(more, primaryNumberId.or(() -> Optional.of(numberId)), now);
  }

  /** Returns this agent without a number, and without a primary number if it was that one. */
  public VoiceAgent detach(String numberId, Instant now) {
    List<String> others = numberIds.stream().filter(id -> !id.equals(numberId)).toList();
    return withNumbers(others, primaryNumberId.filter(others::contains), now);
  }

  /** Returns this agent with another primary number. */
  public VoiceAgent withPrimaryNumber(String numberId, Instant now) {
    return withNumbers(numberIds, Optional.of(numberId), now);
  }

  /** Returns this agent as an archived one. */
  public VoiceAgent archive(Instant now) {
    return new VoiceAgent(
        id, type, fields, numberIds, primaryNumberId, createdAt, now, Optional.of(now));
  }

  private VoiceAgent withNumbers(List<String> ids, Optional<String> primary, Instant now) {
    return new VoiceAgent(id, type, fields, ids, primary, createdAt, now, archivedAt);
  }
}
