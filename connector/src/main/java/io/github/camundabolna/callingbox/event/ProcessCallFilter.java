package io.github.camundabolna.callingbox.event;

import io.github.camundabolna.callingbox.client.call.CallingBoxCall;

/**
 * Skips calls that no process can wait for, because no process placed them.
 *
 * @param onlyPlacedByProcess whether to skip any calls
 */
record ProcessCallFilter(boolean onlyPlacedByProcess) {

  /** Returns whether a process may wait for this call, or nothing shows who placed it. */
  boolean accepts(CallingBoxCall call) {
    boolean unknown = call.metadata().node().isMissingNode();
    return !onlyPlacedByProcess || (!call.inbound() && (unknown || call.elementKey().isPresent()));
  }
}
