package io.github.camundabolna.simulator.callingbox.call;

import java.util.Arrays;
import java.util.Optional;

/** The types of events that CallingBox documents. */
public enum CallEventType {
  QUEUED("call.queued", CallingBoxStatus.QUEUED),
  INITIATED("call.initiated", CallingBoxStatus.INITIATED),
  RINGING("call.ringing", CallingBoxStatus.RINGING),
  ANSWERED("call.answered", CallingBoxStatus.IN_PROGRESS),
  COMPLETED("call.completed", CallingBoxStatus.COMPLETED),
  FAILED("call.failed", CallingBoxStatus.FAILED),
  NO_ANSWER("call.no_answer", CallingBoxStatus.NO_ANSWER),
  BUSY("call.busy", CallingBoxStatus.BUSY),
  CANCELED("call.canceled", CallingBoxStatus.CANCELED);

  private final String wire;
  private final CallingBoxStatus status;

  CallEventType(String wire, CallingBoxStatus status) {
    this.wire = wire;
    this.status = status;
  }

  /** Returns the spelling in bodies and headers. */
  public String wire() {
    return wire;
  }

  /** Returns whether no other event of the call follows. */
  public boolean terminal() {
    return status.ended();
  }

  /** Returns the type for a status; empty for a status without an event. */
  static Optional<CallEventType> of(CallingBoxStatus status) {
    return Arrays.stream(values()).filter(type -> type.status == status).findAny();
  }
}
