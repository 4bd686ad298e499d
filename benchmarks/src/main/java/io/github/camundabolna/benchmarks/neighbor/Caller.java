package io.github.camundabolna.benchmarks.neighbor;

/** The connectors that place calls. */
enum Caller {
  BOLNA(NeighborRow.BOLNA, "neighbors-bolna-call"),
  /** Camunda's REST connector, with the same request. */
  REST("REST", "neighbors-rest-call");

  private final String subject;
  private final String process;

  Caller(String subject, String process) {
    this.subject = subject;
    this.process = process;
  }

  /** Returns the row while the vendor is in this state. */
  NeighborRow row(VendorState state) {
    return new NeighborRow(state.row(), subject);
  }

  /** Returns the ID of the process that places one call. */
  String process() {
    return process;
  }
}
