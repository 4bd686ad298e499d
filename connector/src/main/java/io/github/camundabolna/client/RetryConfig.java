package io.github.camundabolna.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalInt;

/**
 * Automatic retries by Bolna itself ({@code retry_config}). What is left empty is left to Bolna's
 * defaults: 3 retries, on no-answer, busy and failed, after 30, 60 and 120 minutes.
 *
 * @param maxRetries 1 to 3
 * @param onStatuses among no-answer, busy, failed and error
 * @param intervalsMinutes the pause before each retry, in minutes
 */
public record RetryConfig(
    boolean enabled,
    OptionalInt maxRetries,
    List<CallStatus> onStatuses,
    boolean onVoicemail,
    List<Integer> intervalsMinutes) {

  private static final ObjectMapper JSON = new ObjectMapper();

  JsonNode toJson() {
    ObjectNode json = JSON.createObjectNode().put("enabled", enabled);
    maxRetries.ifPresent(max -> json.put("max_retries", max));
    if (!onStatuses.isEmpty()) {
      var statuses = json.putArray("retry_on_statuses");
      onStatuses.forEach(status -> statuses.add(status.wire()));
    }
    if (onVoicemail) {
      json.put("retry_on_voicemail", true);
    }
    if (!intervalsMinutes.isEmpty()) {
      var intervals = json.putArray("retry_intervals_minutes");
      intervalsMinutes.forEach(intervals::add);
    }
    return json;
  }
}
