package io.github.camundabolna.simulator.callingbox.call;

import java.time.Instant;

/**
 * A step of a call that CallingBox reports.
 *
 * @param state the call as it was then
 */
public record CallEvent(CallEventType type, CallingBoxCall call, CallState state) {

  /** Returns when the event occurred. */
  public Instant at() {
    return state.updatedAt();
  }
}
