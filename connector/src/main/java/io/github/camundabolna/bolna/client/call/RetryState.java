package io.github.camundabolna.bolna.client.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.Timestamp;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The state of an execution's automatic retries (vendor's page "Auto-retry").
 *
 * @param count number of retries so far
 * @param max maximum number of retries
 * @param longestInterval before a retry; a week if unknown
 */
record RetryState(
    boolean enabled,
    int count,
    int max,
    Set<CallStatus> on,
    boolean onVoicemail,
    Duration longestInterval) {

  private static final String HISTORY = "retry_history";

  /** Rule for retries after voicemail. */
  static final String VOICEMAIL = "voicemail";

  /** Suffix of the rule with the longest interval. */
  static final String MINUTES = "min";

  /** Neither Bolna nor the panel accepts a longer interval. */
  private static final Duration LONGEST = Duration.ofDays(7);

  static final Set<CallStatus> DEFAULT_ON =
      Collections.unmodifiableSet(
          EnumSet.of(CallStatus.NO_ANSWER, CallStatus.BUSY, CallStatus.FAILED));

  private static final Pattern WHOLE_MINUTES = Pattern.compile("[0-9]{1,6}");

  private static final int DEFAULT_MAX = 3;

  static final RetryState NONE = new RetryState(false, 0, 0, Set.of(), false, Duration.ZERO);

  static RetryState of(LenientJson body) {
    LenientJson config = body.at("retry_config");
    List<String> rules = rules(body);
    return new RetryState(
        config.flag("enabled").orElse(false),
        body.number("retry_count")
            .map(BigDecimal::intValue)
            .orElseGet(() -> body.at(HISTORY).node().size()),
        config.number("max_retries").map(BigDecimal::intValue).orElse(DEFAULT_MAX),
        config
            .structure("retry_on_statuses")
            .map(RetryState::texts)
            .map(RetryState::statuses)
            .orElseGet(() -> rules.isEmpty() ? DEFAULT_ON : statuses(rules)),
        config.flag("retry_on_voicemail").orElse(rules.contains(VOICEMAIL)),
        longestInterval(config, rules));
  }

  /**
   * Returns the interval from the execution or from the connector's own rules; others' rules are
   * unknown.
   */
  private static Duration longestInterval(LenientJson config, List<String> rules) {
    Stream<String> listed =
        config.structure("retry_intervals_minutes").map(RetryState::texts).stream()
            .flatMap(List::stream);
    Stream<String> asked =
        rules.stream()
            .filter(rule -> rule.endsWith(MINUTES))
            .map(rule -> rule.substring(0, rule.length() - MINUTES.length()));
    return Stream.concat(listed, asked)
        .filter(minutes -> WHOLE_MINUTES.matcher(minutes).matches())
        .map(minutes -> Duration.ofMinutes(Long.parseLong(minutes)))
        .max(Comparator.naturalOrder())
        .map(longest -> longest.compareTo(LONGEST) > 0 ? LONGEST : longest)
        .orElse(rules.isEmpty() ? LONGEST : RetryConfig.DEFAULT_INTERVAL);
  }

  /** Returns the connector's own rules, if it placed the call: {@link RetryConfig#RULES}. */
  private static List<String> rules(LenientJson body) {
    return body.at("context_details")
        .at("recipient_data")
        .text(RetryConfig.RULES)
        .map(text -> List.of(text.split(",")))
        .orElse(List.of());
  }

  /** Returns when Bolna dialed again. */
  static Stream<Instant> times(LenientJson body) {
    return body.at(HISTORY).items().stream()
        .flatMap(List::stream)
        .flatMap(retry -> retry.text("at").flatMap(Timestamp::read).stream());
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private static Set<CallStatus> statuses(List<String> texts) {
    Set<CallStatus> statuses = EnumSet.noneOf(CallStatus.class);
    texts.stream().map(CallStatus::of).forEach(statuses::add);
    statuses.remove(CallStatus.UNKNOWN);
    return statuses;
  }

  /** Returns whether Bolna dials again after an attempt that ended like this. */
  boolean willRetry(CallStatus status, boolean voicemail) {
    boolean wanted = on.contains(status) || (voicemail && onVoicemail);
    return enabled && count < max && wanted;
  }
}
