package io.github.camundabolna.benchmarks.neighbor;

/** The connectors that receive the ends of calls. */
enum CampaignReceiver {
  BOLNA(NeighborRow.BOLNA, "neighbors-bolna-campaign", "bolna"),
  /** Only passes the event on. */
  FLOOR("floor", "neighbors-floor-campaign", "floor");

  private final String subject;
  private final String process;
  private final String path;

  CampaignReceiver(String subject, String process, String path) {
    this.subject = subject;
    this.process = process;
    this.path = path;
  }

  /** Returns the row of the campaign. */
  NeighborRow row() {
    return new NeighborRow("ending 20 calls a second", subject);
  }

  /** Returns the ID of the process that waits for the end of one call. */
  String process() {
    return process;
  }

  /** Returns the last part of the webhook's address. */
  String path() {
    return path;
  }
}
