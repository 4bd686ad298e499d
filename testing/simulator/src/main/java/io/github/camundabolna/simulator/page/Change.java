package io.github.camundabolna.simulator.page;

/**
 * Something on the page that changes.
 *
 * @param id unique within its kind
 */
public record Change(Kind kind, String id) {

  /** What changes, and where the page shows it. */
  public enum Kind {
    CALL,
    BATCH,
    WEBHOOK,
    /** All active faults at once; the ID is empty. */
    FAULTS
  }
}
