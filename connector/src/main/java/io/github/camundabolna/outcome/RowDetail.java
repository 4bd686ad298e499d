package io.github.camundabolna.outcome;

/** The detail of rows that a process gets, depending on their size. */
public enum RowDetail {
  /** Every row in full. */
  FULL("full"),
  /** Every row without its long fields; the full rows are in a document. */
  TRIMMED("trimmed"),
  /** No rows; the full rows are in a document. Rows are never partial. */
  DOCUMENT("document");

  private final String text;

  RowDetail(String text) {
    this.text = text;
  }

  /** Returns the text that processes compare with. */
  public String text() {
    return text;
  }
}
