package io.github.camundabolna.simulator.batch;

import java.util.Locale;

/** The statuses of a batch, in the order in which it reaches them. */
public enum BatchStatus {
  CREATED,
  PROCESSED,
  SCHEDULED,
  QUEUED,
  RUNNING,
  EXECUTED,
  COMPLETED,
  STOPPED,
  FAILED;

  /** Returns the spelling in bodies. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the status in the published contract, which lists six of the nine. */
  BatchStatus published() {
    return switch (this) {
      case PROCESSED -> CREATED;
      case QUEUED -> SCHEDULED;
      case EXECUTED -> RUNNING;
      default -> this;
    };
  }
}
