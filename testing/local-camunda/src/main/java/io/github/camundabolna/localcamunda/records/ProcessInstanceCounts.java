package io.github.camundabolna.localcamunda.records;

/** The number of process instances started, completed, and terminated. */
public record ProcessInstanceCounts(long started, long completed, long terminated) {

  /** Returns how many have not ended. */
  public long active() {
    return started - completed - terminated;
  }

  /** Returns the sum of both. */
  public ProcessInstanceCounts plus(ProcessInstanceCounts other) {
    return new ProcessInstanceCounts(
        started + other.started, completed + other.completed, terminated + other.terminated);
  }
}
