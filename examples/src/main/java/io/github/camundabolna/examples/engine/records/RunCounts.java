package io.github.camundabolna.examples.engine.records;

/** How many process instances have been started, completed and terminated. */
public record RunCounts(long started, long completed, long terminated) {

  /** How many have not ended. */
  public long active() {
    return started - completed - terminated;
  }
}
