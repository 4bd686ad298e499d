package io.github.camundabolna.localcamunda.records;

/** How many process instances have been started, completed and terminated. */
public record ProcessInstanceCounts(long started, long completed, long terminated) {

  /** How many have not ended. */
  public long active() {
    return started - completed - terminated;
  }
}
