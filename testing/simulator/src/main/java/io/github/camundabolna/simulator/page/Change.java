package io.github.camundabolna.simulator.page;

/**
 * Something on the page that changes.
 *
 * @param id unique within its kind
 */
public record Change(Kind kind, String id) {

  /** The active faults. */
  public static final Change FAULTS = new Change(Kind.FAULTS, "");

  /** What changes, and where the page shows it. */
  public enum Kind {
    CALL,
    BATCH,
    WEBHOOK,
    /** All active faults at once; the ID is empty. */
    FAULTS
  }
}
