package io.github.camundabolna.outcome;

/** What a process gets of many rows, by how many bytes of JSON they are. */
public enum RowDetail {
  /** Every row in full. */
  FULL("full"),
  /** Every row without its long fields; the whole rows are in a document. */
  TRIMMED("trimmed"),
  /** No row at all, never only some of them; the whole rows are in a document. */
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
