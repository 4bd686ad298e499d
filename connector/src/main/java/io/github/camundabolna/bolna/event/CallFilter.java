package io.github.camundabolna.bolna.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.bolna.client.call.Execution;

/**
 * Leaves out the calls that no process can wait for. Only what an execution shows counts: one that
 * does not show its variables may have been placed by a process.
 *
 * @param onlyPlacedByProcess whether any call is left out at all
 */
record CallFilter(boolean onlyPlacedByProcess) {

  /** Returns whether somebody may wait for this call, as far as it shows. */
  boolean accepts(Execution call) {
    return !onlyPlacedByProcess
        || !(call.inbound() || call.batchId().isPresent() || wasPlacedElsewhere(call));
  }

  private static boolean wasPlacedElsewhere(Execution call) {
    return call.recipientData()
        .filter(JsonNode::isObject)
        .filter(data -> !data.isEmpty() && !data.has(Execution.CORRELATION_VARIABLE))
        .isPresent();
  }
}
