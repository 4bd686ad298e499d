package io.github.camundabolna.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * A call as the {@link FakeBolna} knows it.
 *
 * @param recipientData JSON of what comes back of {@code user_data}
 * @param more further fields that only the whole execution has, as JSON with a comma before each
 * @param agent whose call it is
 */
public record FakeCall(
    String id,
    String number,
    String recipientData,
    Instant createdAt,
    String status,
    String direction,
    String more,
    Optional<String> agent) {

  public static final String NUMBER = "+919876543210";

  public FakeCall(String id, String number, String recipientData, Instant createdAt) {
    this(
        id,
        number,
        recipientData,
        createdAt,
        "queued",
        "outbound",
        "",
        Optional.of(FakeBolna.AGENT));
  }

  public static FakeCall withKey(String id, long elementInstanceKey, Instant createdAt) {
    return new FakeCall(
        id, NUMBER, "{\"camunda_element_instance_key\":\"" + elementInstanceKey + "\"}", createdAt);
  }

  public static FakeCall with(String id, String status, Instant createdAt) {
    return new FakeCall(id, NUMBER, "{}", createdAt).withStatus(status);
  }

  static FakeCall placed(String id, JsonNode request, Instant now) {
    return new FakeCall(
        id,
        request.path("recipient_phone_number").asText(),
        request.path("user_data").toString(),
        now);
  }

  public FakeCall withNumber(String otherNumber) {
    return new FakeCall(id, otherNumber, recipientData, createdAt, status, direction, more, agent);
  }

  public FakeCall withStatus(String newStatus) {
    return new FakeCall(id, number, recipientData, createdAt, newStatus, direction, more, agent);
  }

  public FakeCall inbound() {
    return new FakeCall(id, number, recipientData, createdAt, status, "inbound", more, agent);
  }

  /** Bolna dials again after some statuses, at most that often. */
  public FakeCall withRetries(int count, int most) {
    String retries =
        ",\"retry_config\":{\"enabled\":true,\"max_retries\":%d},\"retry_count\":%d"
            .formatted(most, count);
    return new FakeCall(id, number, recipientData, createdAt, status, direction, retries, agent);
  }

  /** The whole execution has these fields, too; single quotes will do. */
  public FakeCall withFields(String fields) {
    String all = more + "," + fields.replace('\'', '"');
    return new FakeCall(id, number, recipientData, createdAt, status, direction, all, agent);
  }

  /** These variables came with it; single quotes will do. */
  public FakeCall withVariables(String json) {
    String variables = json.replace('\'', '"');
    return new FakeCall(id, number, variables, createdAt, status, direction, more, agent);
  }

  /**
   * @param other empty for a call that does not say which agent it is of
   */
  public FakeCall withAgent(Optional<String> other) {
    return new FakeCall(id, number, recipientData, createdAt, status, direction, more, other);
  }

  String answer() {
    return "{\"message\":\"done\",\"status\":\"queued\",\"execution_id\":\"" + id + "\"}";
  }

  public String body() {
    return row()
        .replaceFirst(
            "}$",
            ",\"context_details\":{\"recipient_data\":"
                + recipientData
                + "}"
                + more
                + agentId()
                + "}");
  }

  private String agentId() {
    return agent.map(",\"agent_id\":\"%s\""::formatted).orElse("");
  }

  /** Without a number if the call has none. */
  String row() {
    String telephony =
        number == null
            ? "null"
            : "{\"call_type\":\"%s\",\"to_number\":\"%s\"}".formatted(direction, number);
    return "{\"id\":\"%s\",\"status\":\"%s\",\"created_at\":\"%s\",\"telephony_data\":%s}"
        .formatted(id, status, createdAt, telephony);
  }
}
