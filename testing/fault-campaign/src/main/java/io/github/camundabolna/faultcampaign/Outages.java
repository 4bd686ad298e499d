package io.github.camundabolna.faultcampaign;

import java.time.Duration;

/**
 * How long each vendor fails as a whole, once in each way.
 *
 * @param away how long it refuses connections
 * @param slow how long every response takes {@code slowBy} longer
 * @param hangs how long it accepts requests without answering them
 */
record Outages(Duration away, Duration slow, Duration slowBy, Duration hangs) {

  /** Returns these outages, limited to the given time. */
  Outages limitedTo(Duration longest) {
    return new Outages(
        shorter(away, longest), shorter(slow, longest), slowBy, shorter(hangs, longest));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
