package io.github.camundabolna.benchmarks.campaign;

/** What a campaign does. */
enum CampaignStep {
  CREATE("create and schedule, %,d contacts"),
  AWAIT("batch ended until process continues, %,d calls"),
  COLLECT("list calls as a document, %,d calls");

  private final String words;

  CampaignStep(String words) {
    this.words = words;
  }

  /** Returns the step as the report shows it. */
  String words() {
    return words;
  }
}
