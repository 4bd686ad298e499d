package io.github.camundabolna.simulator.call;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The statuses that a simulated call can have. */
public enum CallStatus {
  SCHEDULED(Phase.WAITING),
  QUEUED(Phase.WAITING),
  INITIATED(Phase.RINGING),
  RINGING(Phase.RINGING),
  IN_PROGRESS(Phase.IN_PROGRESS),
  CALL_DISCONNECTED(Phase.IN_PROGRESS),
  COMPLETED(Phase.ENDED),
  NO_ANSWER(Phase.ENDED),
  BUSY(Phase.ENDED),
  FAILED(Phase.ENDED),
  CANCELED(Phase.ENDED),
  STOPPED(Phase.ENDED),
  ERROR(Phase.ENDED),
  BALANCE_LOW(Phase.ENDED);

  /** The phases that a progress line shows. */
  public enum Phase {
    WAITING,
    RINGING,
    IN_PROGRESS,
    ENDED
  }

  private final Phase phase;

  CallStatus(Phase phase) {
    this.phase = phase;
  }

  /** Returns the spelling in bodies and queries. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Phase phase() {
    return phase;
  }

  public boolean ended() {
    return phase == Phase.ENDED;
  }

  /** Returns whether the call occupies a telephone line. */
  boolean holdsLine() {
    return this == INITIATED || this == RINGING || this == IN_PROGRESS;
  }

  /** Returns whether a telephone provider has been involved, so that telephony data exists. */
  boolean dialed() {
    return switch (this) {
      case SCHEDULED, QUEUED, CANCELED, STOPPED, ERROR, BALANCE_LOW -> false;
      default -> true;
    };
  }

  /** Returns the status with the given spelling. */
  public static Optional<CallStatus> ofWire(String wire) {
    return Arrays.stream(values()).filter(status -> status.wire().equals(wire)).findAny();
  }
}
