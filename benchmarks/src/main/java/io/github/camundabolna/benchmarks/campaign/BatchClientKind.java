package io.github.camundabolna.benchmarks.campaign;

/** Which connector creates the batch and collects its results. */
enum BatchClientKind {
  BOLNA("Bolna", "campaign-create", "campaign-collect"),
  REST("REST", "campaign-create-rest", "campaign-collect-rest");

  private final String subject;
  private final String createProcess;
  private final String collectProcess;

  BatchClientKind(String subject, String createProcess, String collectProcess) {
    this.subject = subject;
    this.createProcess = createProcess;
    this.collectProcess = collectProcess;
  }

  /** Returns the name in the report. */
  String subject() {
    return subject;
  }

  /** Returns the process that creates and schedules a batch. */
  String createProcess() {
    return createProcess;
  }

  /** Returns the process that stores the calls of a batch as a document. */
  String collectProcess() {
    return collectProcess;
  }
}
