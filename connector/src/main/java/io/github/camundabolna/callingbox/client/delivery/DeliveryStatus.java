package io.github.camundabolna.callingbox.client.delivery;

import java.util.Arrays;

/** The status of a webhook delivery. */
public enum DeliveryStatus {
  PENDING("pending"),
  DELIVERED("delivered"),
  /** All attempts failed, and no other follows. */
  EXHAUSTED("exhausted"),
  /** A status that this version doesn't know. */
  UNKNOWN("unknown");

  private final String wire;

  DeliveryStatus(String wire) {
    this.wire = wire;
  }

  /**
   * Reads a status in any case.
   *
   * @return {@link #UNKNOWN} for anything else
   */
  public static DeliveryStatus of(String text) {
    return Arrays.stream(values())
        .filter(status -> status.wire.equalsIgnoreCase(text.strip()))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** Returns the spelling that CallingBox documents. */
  public String wire() {
    return wire;
  }
}
