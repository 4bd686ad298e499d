package io.github.camundabolna.outcome;

/** Why a wait ends though what it waits for hasn't ended, as far as Bolna says. */
public enum GiveUpReason {
  /** Bolna doesn't know the call or batch: it was deleted, or never was. */
  NOT_FOUND("not-found"),
  /** Bolna announced an automatic retry, and hasn't made it for too long. */
  RETRY_NOT_MADE("retry-not-made"),
  /** Nothing has changed for too long. */
  NO_PROGRESS("no-progress");

  private final String text;

  GiveUpReason(String text) {
    this.text = text;
  }

  /** Returns the reason as a process sees it. */
  public String text() {
    return text;
  }
}
