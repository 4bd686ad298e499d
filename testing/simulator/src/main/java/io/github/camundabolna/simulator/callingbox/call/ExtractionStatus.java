package io.github.camundabolna.simulator.callingbox.call;

import java.util.Locale;

/** How far the extraction of a call's result is. */
public enum ExtractionStatus {
  PENDING,
  COMPLETED,
  FAILED;

  /** Returns the spelling in bodies. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
