package io.github.camundabolna.callingbox.client.call;

import java.util.Arrays;
import java.util.Locale;

/** The status of a CallingBox call, from the vendor's page "Call statuses". */
public enum CallingBoxStatus {
  QUEUED("queued", false),
  INITIATED("initiated", false),
  RINGING("ringing", false),
  IN_PROGRESS("in_progress", false),
  /** The conversation is over; a requested result can still be pending. */
  COMPLETED("completed", true),
  /** No person answered; voicemail counts as no answer too. */
  NO_ANSWER("no_answer", true),
  BUSY("busy", true),
  CANCELED("canceled", true),
  FAILED("failed", true),
  /** A status that this version doesn't know. Never final, never an error. */
  UNKNOWN("unknown", false);

  private final String wire;
  private final boolean isFinal;

  CallingBoxStatus(String wire, boolean isFinal) {
    this.wire = wire;
    this.isFinal = isFinal;
  }

  /**
   * Reads a status leniently: in any case, with a hyphen or a space for an underscore, and with the
   * British {@code cancelled}.
   *
   * @return {@link #UNKNOWN} for anything else
   */
  public static CallingBoxStatus of(String text) {
    String spelling =
        text.strip()
            .toLowerCase(Locale.ROOT)
            .replace('-', '_')
            .replace(' ', '_')
            .replace("cancelled", "canceled");
    return Arrays.stream(values())
        .filter(status -> status.wire.equals(spelling))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** Returns the spelling that CallingBox documents. */
  public String wire() {
    return wire;
  }

  /** Returns whether the call itself has ended. Its result can still be pending. */
  public boolean isFinal() {
    return isFinal;
  }
}
