package io.github.camundabolna.simulator.callingbox.call;

import java.util.Locale;

/** The statuses of a call. */
public enum CallingBoxStatus {
  QUEUED(false),
  INITIATED(false),
  /** Isn't documented, so that readers must cope with a status that they don't know. */
  SCREENING(false),
  RINGING(false),
  IN_PROGRESS(false),
  COMPLETED(true),
  NO_ANSWER(true),
  BUSY(true),
  CANCELED(true),
  FAILED(true);

  private final boolean ended;

  CallingBoxStatus(boolean ended) {
    this.ended = ended;
  }

  /** Returns the spelling in bodies. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns whether the call is over, even if its result isn't extracted yet. */
  public boolean ended() {
    return ended;
  }
}
