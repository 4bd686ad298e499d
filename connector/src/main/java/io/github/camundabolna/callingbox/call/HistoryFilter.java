package io.github.camundabolna.callingbox.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.callingbox.client.call.CallingBoxStatus;
import io.github.camundabolna.callingbox.client.call.ResultStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which calls of the account a process wants, because CallingBox has no filters. What is
 * empty accepts every call.
 *
 * @param until a call without a time of creation is accepted
 * @param phoneNumber of either side
 * @param metadata entries that the call must have
 */
record HistoryFilter(
    Instant until,
    Optional<String> agentId,
    Optional<String> phoneNumber,
    Optional<String> status,
    Optional<String> direction,
    Optional<String> resultStatus,
    Map<String, Object> metadata) {

  private static final ObjectMapper JSON = new ObjectMapper();

  boolean matches(CallingBoxCall call) {
    return call.times().createdAt().filter(until::isBefore).isEmpty()
        && isEqual(agentId, call.agentId())
        && hasNumber(call)
        && hasStatus(call)
        && isEqual(direction, call.direction())
        && hasResultStatus(call)
        && hasMetadata(call);
  }

  private static boolean isEqual(Optional<String> wanted, Optional<String> actual) {
    return wanted
        .map(text -> actual.map(String::strip).filter(text::equalsIgnoreCase).isPresent())
        .orElse(true);
  }

  private boolean hasStatus(CallingBoxCall call) {
    return status.map(CallingBoxStatus::of).map(call.status()::equals).orElse(true);
  }

  private boolean hasNumber(CallingBoxCall call) {
    return isEqual(phoneNumber, call.toNumber()) || isEqual(phoneNumber, call.fromNumber());
  }

  private boolean hasResultStatus(CallingBoxCall call) {
    return resultStatus
        .map(ResultStatus::of)
        .map(wanted -> call.extraction().status().filter(wanted::equals).isPresent())
        .orElse(true);
  }

  /** Numbers are equal by value, because FEEL and JSON write them differently. */
  private boolean hasMetadata(CallingBoxCall call) {
    return metadata.entrySet().stream()
        .allMatch(
            entry ->
                JSON.<JsonNode>valueToTree(entry.getValue())
                    .equals(HistoryFilter::compare, call.metadata().node().path(entry.getKey())));
  }

  private static int compare(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue());
    }
    return one.equals(other) ? 0 : 1;
  }
}
