package io.github.camundabolna.bolna.client.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Automatic retries by Bolna itself ({@code retry_config}). What is left empty is left to Bolna's
 * defaults: 3 retries, on no-answer, busy and failed, after 30, 60 and 120 minutes.
 *
 * <p>The name of a batch's file depends on the record's text: with other components, a batch that
 * an earlier version made is not found again.
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

  /**
   * The variable in which the rules travel with the call: what Bolna says of retries in its events
   * leaves out after which endings, and after how long, they are made.
   */
  static final String RULES = "camunda_auto_retry";

  /** What Bolna waits at most before a retry if nothing else is asked for. */
  static final Duration DEFAULT_INTERVAL = Duration.ofMinutes(120);

  /** Returns what must be among the variables of each call. */
  public Map<String, String> variables() {
    return enabled ? Map.of(RULES, rules()) : Map.of();
  }

  /** The rules as text, like {@code busy,voicemail,120min}; the longest interval comes last. */
  private String rules() {
    Collection<CallStatus> on = onStatuses.isEmpty() ? RetryState.DEFAULT_ON : onStatuses;
    Stream<String> statuses = on.stream().map(CallStatus::wire);
    Stream<String> voicemail = onVoicemail ? Stream.of(RetryState.VOICEMAIL) : Stream.empty();
    long longest =
        intervalsMinutes.stream()
            .mapToLong(Integer::longValue)
            .max()
            .orElse(DEFAULT_INTERVAL.toMinutes());
    return Stream.of(statuses, voicemail, Stream.of(longest + RetryState.MINUTES))
        .flatMap(part -> part)
        .collect(Collectors.joining(","));
  }

  public JsonNode toJson() {
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
