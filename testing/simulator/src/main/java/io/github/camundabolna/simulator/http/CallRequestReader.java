package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.camundabolna.simulator.call.CallRequest;
import io.github.camundabolna.simulator.call.E164;
import io.github.camundabolna.simulator.call.RetryPlan;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.FieldError;
import io.github.camundabolna.simulator.server.FieldReader;
import io.github.camundabolna.simulator.server.JsonBodyReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and checks the body of POST /call. */
final class CallRequestReader {
  private final JsonBodyReader json;
  private final RetryPlanReader retries = new RetryPlanReader();

  CallRequestReader(JsonBodyReader json) {
    this.json = json;
  }

  CallRequest read(ApiRequest request) {
    JsonNode body = json.object(request);
    List<FieldError> errors = new ArrayList<>();
    FieldReader fields = new FieldReader(body, List.of(), errors);
    if (!fields.has("agent_id")) {
      throw Rejections.badRequest("agent_id is required");
    }
    CallRequest call = read(fields);
    if (!errors.isEmpty()) {
      throw Rejections.invalid(errors);
    }
    return call;
  }

  private CallRequest read(FieldReader fields) {
    String agentId = agentId(fields);
    if (!fields.has("recipient_phone_number")) {
      fields.missing("recipient_phone_number");
    }
    String number = phoneNumber(fields, "recipient_phone_number").orElse("");
    String from = phoneNumber(fields, "from_phone_number").orElse(CallRequest.DEFAULT_FROM);
    JsonNode userData = fields.object("user_data").orElse(NullNode.instance);
    fields.inside("agent_data").text("voice_id");
    fields.bool("bypass_call_guardrails");
    RetryPlan plan = retries.read(fields.inside("retry_config"));
    return new CallRequest(
        agentId, number, from, userData, scheduledAt(fields), plan, Optional.empty());
  }

  private static String agentId(FieldReader fields) {
    String text = fields.text("agent_id").orElse("");
    if (!text.isEmpty() && !Agents.isUuid(text)) {
      fields.reject("agent_id", "value is not a valid uuid");
    }
    return text;
  }

  private static Optional<String> phoneNumber(FieldReader fields, String name) {
    Optional<String> number = fields.text(name);
    if (number.filter(text -> !E164.matches(text)).isPresent()) {
      fields.reject(name, "value is not a valid phone number in E.164 format");
    }
    return number;
  }

  private static Optional<Instant> scheduledAt(FieldReader fields) {
    try {
      return fields.text("scheduled_at").map(text -> OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      fields.reject("scheduled_at", "invalid datetime format, ISO 8601 with time zone expected");
      return Optional.empty();
    }
  }
}
