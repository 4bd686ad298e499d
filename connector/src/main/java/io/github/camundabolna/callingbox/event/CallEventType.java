package io.github.camundabolna.callingbox.event;

import io.github.camundabolna.callingbox.client.call.CallingBoxStatus;
import java.util.Arrays;
import java.util.Optional;

/** The type of an event, from the vendor's page "Events". */
enum CallEventType {
  QUEUED("call.queued"),
  INITIATED("call.initiated"),
  RINGING("call.ringing"),
  ANSWERED("call.answered"),
  /** Sent after the extraction, so the result is final too. */
  COMPLETED("call.completed", CallingBoxStatus.COMPLETED),
  FAILED("call.failed", CallingBoxStatus.FAILED),
  NO_ANSWER("call.no_answer", CallingBoxStatus.NO_ANSWER),
  BUSY("call.busy", CallingBoxStatus.BUSY),
  CANCELED("call.canceled", CallingBoxStatus.CANCELED),
  /** A type that this version doesn't know. Never ends a call, never an error. */
  UNKNOWN("");

  private final String wire;
  private final Optional<CallingBoxStatus> end;

  CallEventType(String wire) {
    this.wire = wire;
    this.end = Optional.empty();
  }

  CallEventType(String wire, CallingBoxStatus end) {
    this.wire = wire;
    this.end = Optional.of(end);
  }

  /** Reads a type; {@link #UNKNOWN} for anything else. */
  static CallEventType of(String text) {
    return Arrays.stream(values())
        .filter(type -> type != UNKNOWN && type.wire.equals(text))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** Returns the type of the event that reports an end; empty if the status ends no call. */
  static Optional<CallEventType> ofEnd(CallingBoxStatus status) {
    return Arrays.stream(values()).filter(type -> type.end.equals(Optional.of(status))).findFirst();
  }

  /** Returns the status that the event reports; empty if the call continues. */
  Optional<CallingBoxStatus> end() {
    return end;
  }

  /** Returns the spelling that CallingBox documents. */
  String wire() {
    return wire;
  }
}
