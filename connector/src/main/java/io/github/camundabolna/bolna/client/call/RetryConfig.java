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
 * Automatic retries by Bolna ({@code retry_config}). Empty fields use Bolna's defaults: 3 retries,
 * on no-answer, busy, and failed, after 30, 60, and 120 minutes.
 *
 * <p>The file name of a batch depends on this record's text. If the components change, batches that
 * an earlier version created aren't found.
 *
 * @param maxRetries 1 to 3
 * @param onStatuses one or more of no-answer, busy, failed, and error
 * @param intervalsMinutes minutes before each retry
 */
public record RetryConfig(
    boolean enabled,
    OptionalInt maxRetries,
    List<CallStatus> onStatuses,
    boolean onVoicemail,
    List<Integer> intervalsMinutes) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The variable that carries the rules with the call, because Bolna's events don't say which
   * statuses trigger a retry, and after how long.
   */
  static final String RULES = "camunda_auto_retry";

  /** The longest default interval of Bolna before a retry. */
  static final Duration DEFAULT_INTERVAL = Duration.ofMinutes(120);

  /** Returns the variables that each call must have. */
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
