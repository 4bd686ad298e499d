package io.github.camundabolna.simulator.call;

import java.util.Locale;

/** Who called whom. */
public enum CallType {
  OUTBOUND,
  INBOUND;

  /** The spelling in bodies and queries. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
