package io.github.camundabolna.bolna.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.outcome.CorrelationKey;

/**
 * Skips calls that no process can wait for. A call without variables may have been placed by a
 * process.
 *
 * @param onlyPlacedByProcess whether to skip any calls
 */
record CallFilter(boolean onlyPlacedByProcess) {

  /** Returns whether a process may wait for this call. */
  boolean accepts(Execution call) {
    return !onlyPlacedByProcess
        || !(call.inbound() || call.batchId().isPresent() || wasPlacedElsewhere(call));
  }

  private static boolean wasPlacedElsewhere(Execution call) {
    return call.recipientData()
        .filter(JsonNode::isObject)
        .filter(data -> !data.isEmpty() && !data.has(CorrelationKey.NAME))
        .isPresent();
  }
}
