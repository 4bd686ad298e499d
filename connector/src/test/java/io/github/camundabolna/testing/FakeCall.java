package io.github.camundabolna.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A call as the {@link FakeBolna} knows it.
 *
 * @param recipientData JSON of what comes back of {@code user_data}
 */
public record FakeCall(String id, String number, String recipientData, Instant createdAt) {

  public static final String NUMBER = "+919876543210";

  public static FakeCall withKey(String id, long elementInstanceKey, Instant createdAt) {
    return new FakeCall(
        id, NUMBER, "{\"camunda_element_instance_key\":\"" + elementInstanceKey + "\"}", createdAt);
  }

  static FakeCall placed(String id, JsonNode request, Instant now) {
    return new FakeCall(
        id,
        request.path("recipient_phone_number").asText(),
        request.path("user_data").toString(),
        now);
  }

  public FakeCall to(String otherNumber) {
    return new FakeCall(id, otherNumber, recipientData, createdAt);
  }

  String answer() {
    return "{\"message\":\"done\",\"status\":\"queued\",\"execution_id\":\"" + id + "\"}";
  }

  String body() {
    return row()
        .replaceFirst("}$", ",\"context_details\":{\"recipient_data\":" + recipientData + "}}");
  }

  /** Without a number if the call has none. */
  String row() {
    String telephony =
        number == null ? "null" : "{\"call_type\":\"outbound\",\"to_number\":\"" + number + "\"}";
    return "{\"id\":\"%s\",\"status\":\"queued\",\"created_at\":\"%s\",\"telephony_data\":%s}"
        .formatted(id, createdAt, telephony);
  }
}
