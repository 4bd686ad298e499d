package io.github.camundabolna.bolna.client.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.bolna.client.Bolna;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * The body of {@code POST /call}, with all fields of the contract.
 *
 * @param recipientPhoneNumber in E.164 format
 * @param fromPhoneNumber in E.164 format; if empty, the account's default number
 * @param scheduledAt if empty, the call is placed immediately
 * @param userData variables of the agent's prompt, which Bolna returns in {@link
 *     Execution#recipientData()}
 * @param voiceId another voice of the agent's own provider ({@code agent_data.voice_id})
 * @param bypassCallGuardrails whether to call outside the agent's calling hours
 */
public record CallRequest(
    String agentId,
    String recipientPhoneNumber,
    Optional<String> fromPhoneNumber,
    Optional<OffsetDateTime> scheduledAt,
    Map<String, Object> userData,
    Optional<String> voiceId,
    boolean bypassCallGuardrails,
    Optional<RetryConfig> retryConfig) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Returns the same call at another time. */
  public CallRequest scheduledFor(OffsetDateTime time) {
    return new CallRequest(
        agentId,
        recipientPhoneNumber,
        fromPhoneNumber,
        Optional.of(time),
        userData,
        voiceId,
        bypassCallGuardrails,
        retryConfig);
  }

  JsonNode toJson() {
    ObjectNode json = JSON.createObjectNode();
    json.put("agent_id", agentId);
    json.put("recipient_phone_number", recipientPhoneNumber);
    fromPhoneNumber.ifPresent(number -> json.put("from_phone_number", number));
    scheduledAt.ifPresent(time -> json.put("scheduled_at", Bolna.timestamp(time)));
    ObjectNode variables = JSON.valueToTree(userData);
    retryConfig.map(RetryConfig::variables).orElse(Map.of()).forEach(variables::put);
    if (!variables.isEmpty()) {
      json.set("user_data", variables);
    }
    voiceId.ifPresent(voice -> json.putObject("agent_data").put("voice_id", voice));
    if (bypassCallGuardrails) {
      json.put("bypass_call_guardrails", true);
    }
    retryConfig.ifPresent(retry -> json.set("retry_config", retry.toJson()));
    return json;
  }
}
