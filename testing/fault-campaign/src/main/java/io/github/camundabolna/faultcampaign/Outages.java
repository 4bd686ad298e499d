package io.github.camundabolna.faultcampaign;

import java.time.Duration;

/**
 * How long Bolna fails as a whole, each way once.
 *
 * @param away it refuses connections
 * @param slow every answer takes {@code slowBy} longer
 * @param hangs it accepts every request and answers none
 */
record Outages(Duration away, Duration slow, Duration slowBy, Duration hangs) {

  /** Returns the same outages, none of which lasts longer than that. */
  Outages noneOver(Duration longest) {
    return new Outages(
        shorter(away, longest), shorter(slow, longest), slowBy, shorter(hangs, longest));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
