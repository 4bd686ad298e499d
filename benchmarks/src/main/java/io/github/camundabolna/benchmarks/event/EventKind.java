package io.github.camundabolna.benchmarks.event;

/** The kinds of events that a receiver must tell apart. Both carry the transcript. */
enum EventKind {
  FINAL("final", "completed"),
  OTHER("not final", "call-disconnected");

  private final String words;
  private final String status;

  EventKind(String words, String status) {
    this.words = words;
    this.status = status;
  }

  /** Returns the name in the report. */
  String words() {
    return words;
  }

  /** Returns the status of the call, as Bolna spells it. */
  String status() {
    return status;
  }
}
