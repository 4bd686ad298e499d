package io.github.camundabolna.benchmarks.recovery;

/** How processes wait for the end of a call. */
enum RecoveryWait {
  SWEEP("webhook with sweep", "recovery-sweep"),
  POLLING("polling", "recovery-polling");

  private final String subject;
  private final String processId;

  RecoveryWait(String subject, String processId) {
    this.subject = subject;
    this.processId = processId;
  }

  /** Returns the name in the report. */
  String subject() {
    return subject;
  }

  String processId() {
    return processId;
  }

  String diagram() {
    return processId + ".bpmn";
  }
}
