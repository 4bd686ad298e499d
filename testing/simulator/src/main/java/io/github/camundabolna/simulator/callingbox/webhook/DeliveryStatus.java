package io.github.camundabolna.simulator.callingbox.webhook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a delivery. */
public enum DeliveryStatus {
  PENDING,
  DELIVERED,
  /** All attempts failed, and no other follows. */
  EXHAUSTED;

  /** Returns the spelling in bodies and queries. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the status with the given spelling. */
  public static Optional<DeliveryStatus> ofWire(String wire) {
    return Arrays.stream(values()).filter(status -> status.wire().equals(wire)).findAny();
  }
}
