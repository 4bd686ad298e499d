package io.github.camundabolna.localcamunda.records;

/** The number of process instances started, completed, and terminated. */
public record ProcessInstanceCounts(long started, long completed, long terminated) {

  /** Returns how many have not ended. */
  public long active() {
    return started - completed - terminated;
  }
}
