package io.github.camundabolna.bolna.client.call;

import java.util.Arrays;
import java.util.Locale;

/**
 * The status of a Bolna call, from the contract's schema {@code AgentExecution}, and {@code
 * prepared} from the vendor's page "Call statuses".
 */
public enum CallStatus {
  SCHEDULED("scheduled", false),
  PREPARED("prepared", false),
  QUEUED("queued", false),
  RESCHEDULED("rescheduled", false),
  INITIATED("initiated", false),
  RINGING("ringing", false),
  IN_PROGRESS("in-progress", false),
  /** The line has dropped; duration, cost, and extracted data follow. Not final. */
  CALL_DISCONNECTED("call-disconnected", false),
  COMPLETED("completed", true),
  NO_ANSWER("no-answer", true),
  BUSY("busy", true),
  FAILED("failed", true),
  CANCELED("canceled", true),
  STOPPED("stopped", true),
  ERROR("error", true),
  BALANCE_LOW("balance-low", true),
  /** A status that this version doesn't know. Never final, never an error. */
  UNKNOWN("unknown", false);

  private final String wire;
  private final boolean endsAttempt;

  CallStatus(String wire, boolean endsAttempt) {
    this.wire = wire;
    this.endsAttempt = endsAttempt;
  }

  /**
   * Reads a status leniently: Bolna varies case, writes {@code _} for {@code -} (older {@code
   * balance_low}), and the British {@code cancelled}.
   *
   * @return {@link #UNKNOWN} for anything else
   */
  public static CallStatus of(String text) {
    String spelling = text.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    if (spelling.equals("cancelled")) {
      return CANCELED;
    }
    return Arrays.stream(values())
        .filter(status -> status.wire.equals(spelling))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** Returns the spelling that Bolna documents. */
  public String wire() {
    return wire;
  }

  /** Returns whether the call is on the line, or was a moment ago. */
  public boolean onTheLine() {
    return switch (this) {
      case INITIATED, RINGING, IN_PROGRESS, CALL_DISCONNECTED -> true;
      default -> false;
    };
  }

  /**
   * Returns whether one attempt to reach the person ends with this status. Automatic retries may
   * follow: see {@link Execution#ended()}.
   */
  public boolean endsAttempt() {
    return endsAttempt;
  }
}
