package io.github.camundabolna.simulator.callingbox.call;

import java.util.Locale;

/** Who calls whom. */
public enum Direction {
  OUTBOUND,
  INBOUND;

  /** Returns the spelling in bodies. */
  String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
