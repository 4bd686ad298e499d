package io.github.camundabolna.callingbox.client.call;

import java.util.Arrays;

/** The state of the data that CallingBox extracts from a transcript after a call. */
public enum ResultStatus {
  PENDING("pending", false),
  COMPLETED("completed", true),
  /** The transcript was empty, or couldn't be parsed; all fields are null. */
  FAILED("failed", true),
  /** A status that this version doesn't know. Never final, never an error. */
  UNKNOWN("unknown", false);

  private final String wire;
  private final boolean isFinal;

  ResultStatus(String wire, boolean isFinal) {
    this.wire = wire;
    this.isFinal = isFinal;
  }

  /**
   * Reads a status in any case.
   *
   * @return {@link #UNKNOWN} for anything else
   */
  public static ResultStatus of(String text) {
    return Arrays.stream(values())
        .filter(status -> status.wire.equalsIgnoreCase(text.strip()))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** Returns the spelling that CallingBox documents. */
  public String wire() {
    return wire;
  }

  /** Returns whether the result doesn't change anymore. */
  public boolean isFinal() {
    return isFinal;
  }
}
