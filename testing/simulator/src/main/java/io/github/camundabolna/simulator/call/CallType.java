package io.github.camundabolna.simulator.call;

import java.util.Locale;

/** The direction of a call. */
public enum CallType {
  OUTBOUND,
  INBOUND;

  /** Returns the spelling in bodies and queries. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
