package io.github.camundabolna.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an execution says of its automatic retries (vendor's page "Auto-retry").
 *
 * @param count retries that were already made
 * @param max retries that Bolna makes at most
 */
record RetryState(boolean enabled, int count, int max, Set<CallStatus> on, boolean onVoicemail) {

  private static final int DEFAULT_MAX = 3;
  private static final Set<CallStatus> DEFAULT_ON =
      Set.of(CallStatus.NO_ANSWER, CallStatus.BUSY, CallStatus.FAILED);

  static RetryState of(LenientJson body) {
    LenientJson config = body.at("retry_config");
    return new RetryState(
        config.flag("enabled").orElse(false),
        body.number("retry_count")
            .map(BigDecimal::intValue)
            .orElseGet(() -> body.at("retry_history").node().size()),
        config.number("max_retries").map(BigDecimal::intValue).orElse(DEFAULT_MAX),
        statuses(config.structure("retry_on_statuses")),
        config.flag("retry_on_voicemail").orElse(false));
  }

  private static Set<CallStatus> statuses(Optional<JsonNode> list) {
    if (list.isEmpty()) {
      return DEFAULT_ON;
    }
    Set<CallStatus> statuses = EnumSet.noneOf(CallStatus.class);
    list.get().forEach(status -> statuses.add(CallStatus.of(status.asText())));
    return statuses;
  }

  /** Whether Bolna will dial again after an attempt that ended like this. */
  boolean willRetry(CallStatus status, boolean voicemail) {
    boolean wanted = on.contains(status) || (voicemail && onVoicemail);
    return enabled && count < max && wanted;
  }
}
