package io.github.camundabolna.outcome;

/** The reason why a wait ends before its call or batch does. */
public enum GiveUpReason {
  /** The vendor doesn't know the call or batch: it was deleted, or never existed. */
  NOT_FOUND("not-found"),
  /** The vendor announced an automatic retry, but didn't make it for too long. */
  RETRY_NOT_MADE("retry-not-made"),
  /** Nothing has changed for too long. */
  NO_PROGRESS("no-progress"),
  /** The call has ended, but its result didn't become ready for too long. */
  RESULT_NOT_READY("result-not-ready");

  private final String text;

  GiveUpReason(String text) {
    this.text = text;
  }

  /** Returns the reason as a process sees it. */
  public String text() {
    return text;
  }
}
