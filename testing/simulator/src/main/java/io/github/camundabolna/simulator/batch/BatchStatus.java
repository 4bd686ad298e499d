package io.github.camundabolna.simulator.batch;

import java.util.Locale;

/** The statuses that a batch can have, in the order in which it takes them on. */
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

  /** The spelling in bodies. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one that the published contract has instead: it lists six of the nine. */
  BatchStatus published() {
    return switch (this) {
      case PROCESSED -> CREATED;
      case QUEUED -> SCHEDULED;
      case EXECUTED -> RUNNING;
      default -> this;
    };
  }
}
