package io.github.camundabolna.benchmarks.campaign;

import java.time.Duration;
import java.util.Locale;

/**
 * How large a campaign is.
 *
 * @param contacts of the batch that is only created
 * @param calls of the batch whose results are collected
 * @param heapMegabytes of the runtime
 */
record CampaignSize(int contacts, int calls, int heapMegabytes) {

  /** Returns how long a step may take before it counts as failed. */
  Duration longestStep() {
    return Duration.ofSeconds(20).plusMillis(2L * contacts);
  }

  /** Returns a step as the report shows it. */
  String row(CampaignStep step) {
    return String.format(
        Locale.ROOT,
        step.words() + ", %d MB heap",
        step == CampaignStep.CREATE ? contacts : calls,
        heapMegabytes);
  }

  /**
   * Returns the most requests that a step should need: to look for the batch, create it, and
   * schedule it; or to read the batch and its calls in pages of 1,000.
   */
  int mostRequests(CampaignStep step) {
    return step == CampaignStep.CREATE ? 3 : 2 + Math.ceilDiv(calls, 1000);
  }
}
