package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.call.CallStatus;
import io.github.camundabolna.simulator.call.RetryPlan;
import io.github.camundabolna.simulator.server.FieldReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads and checks the retry_config of a call. */
final class RetryPlanReader {
  private static final Set<CallStatus> ALLOWED =
      Set.of(CallStatus.NO_ANSWER, CallStatus.BUSY, CallStatus.FAILED, CallStatus.ERROR);

  RetryPlan read(FieldReader config) {
    return new RetryPlan(
        config.bool("enabled").orElse(false),
        maxRetries(config),
        statuses(config),
        config.bool("retry_on_voicemail").orElse(false),
        intervals(config));
  }

  private static int maxRetries(FieldReader config) {
    int retries = config.integer("max_retries").orElse(RetryPlan.DEFAULT_RETRIES);
    if (retries < 1 || retries > 3) {
      config.reject("max_retries", "ensure this value is between 1 and 3");
    }
    return retries;
  }

  private static Set<CallStatus> statuses(FieldReader config) {
    Optional<JsonNode> list = config.array("retry_on_statuses");
    if (list.isEmpty()) {
      return RetryPlan.DEFAULT_STATUSES;
    }
    Set<CallStatus> statuses = new LinkedHashSet<>();
    for (JsonNode item : list.get()) {
      CallStatus.ofWire(item.asText())
          .filter(ALLOWED::contains)
          .ifPresentOrElse(
              statuses::add,
              () ->
                  config.reject(
                      "retry_on_statuses", "permitted: 'no-answer', 'busy', 'failed', 'error'"));
    }
    return statuses;
  }

  private static List<Integer> intervals(FieldReader config) {
    Optional<JsonNode> list = config.array("retry_intervals_minutes");
    if (list.isEmpty()) {
      return RetryPlan.DEFAULT_INTERVALS;
    }
    List<Integer> minutes = new ArrayList<>();
    for (JsonNode item : list.get()) {
      if (item.isInt() && item.intValue() >= 0) {
        minutes.add(item.intValue());
      } else {
        config.reject("retry_intervals_minutes", "value is not a valid list of minutes");
      }
    }
    return minutes;
  }
}
