package io.github.camundabolna.simulator.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A call in the list.
 *
 * @param name of the person, if the variables have one
 * @param number of the person
 * @param status in the vendor's spelling
 * @param seconds how long they talked
 * @param cents what it cost, in US cents
 * @param batch ID of its batch
 */
public record CallRow(
    String id,
    boolean inbound,
    Optional<String> name,
    String number,
    Optional<String> agent,
    String status,
    Phase phase,
    Instant createdAt,
    Instant changedAt,
    OptionalDouble seconds,
    OptionalDouble cents,
    Optional<String> batch,
    Phone phone) {

  /** How far a call is, whatever the vendor calls it. */
  public enum Phase {
    WAITING,
    DIALING,
    TALKING,
    /** It ended after a conversation. */
    DONE,
    /** It ended without one. */
    MISSED
  }

  /** What the phone on the page does. */
  public enum Phone {
    NONE,
    RINGS,
    TALKS
  }

  /** Returns the name that variables have: that of "name", or else of one such as "patientName". */
  public static Optional<String> nameIn(JsonNode variables) {
    return variables.properties().stream()
        .filter(variable -> variable.getKey().toLowerCase(Locale.ROOT).endsWith("name"))
        .filter(variable -> !variable.getValue().asText().isBlank())
        .min(Comparator.comparing(variable -> !variable.getKey().equals("name")))
        .map(variable -> variable.getValue().asText());
  }

  /** Returns the row as the page reads it. */
  public ObjectNode toJson() {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", id).put("inbound", inbound).put("number", number).put("status", status);
    row.put("phase", word(phase)).put("phone", word(phone));
    row.put("createdAt", createdAt.toString()).put("changedAt", changedAt.toString());
    name.ifPresent(value -> row.put("name", value));
    agent.ifPresent(value -> row.put("agent", value));
    batch.ifPresent(value -> row.put("batch", value));
    seconds.ifPresent(value -> row.put("seconds", value));
    cents.ifPresent(value -> row.put("cents", value));
    return row;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
