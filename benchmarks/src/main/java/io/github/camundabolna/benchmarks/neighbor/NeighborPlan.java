package io.github.camundabolna.benchmarks.neighbor;

import java.time.Duration;
import java.util.List;

/**
 * How long each row takes, and how much happens meanwhile.
 *
 * @param warmUp how long each kind of work is done before the first row; zero for not at all
 * @param lead how long the work is under way before the neighbor is measured
 * @param duration how long the neighbor is measured
 * @param patience how long jobs and webhooks that aren't done at the end are awaited
 * @param jobInterval from one job of the neighbor to the next
 * @param webhookInterval from one webhook of the neighbor to the next
 * @param callInterval from one call to the next
 * @param callsAtOnce how many calls are wanted at the same time, with the vendor's real limit
 * @param eventInterval from the end of one call of the campaign to that of the next
 * @param states of the vendor
 */
record NeighborPlan(
    Duration warmUp,
    Duration lead,
    Duration duration,
    Duration patience,
    Duration jobInterval,
    Duration webhookInterval,
    Duration callInterval,
    int callsAtOnce,
    Duration eventInterval,
    List<VendorState> states) {

  /** Not 10,000: the embedded engine takes tens of messages a second on two cores. */
  private static final int CAMPAIGN = 1_200;

  private static final Duration CAMPAIGN_ENDS_WITHIN = Duration.ofMinutes(1);

  /** Copies the list. */
  NeighborPlan {
    states = List.copyOf(states);
  }

  /** Creates the usual plan: 20 seconds for each row. */
  static NeighborPlan full() {
    return with(
        Duration.ofSeconds(5),
        Duration.ofSeconds(3),
        Duration.ofSeconds(20),
        Duration.ofSeconds(2),
        1_000,
        List.of(VendorState.values()));
  }

  /** Creates a plan that only shows that everything runs. */
  static NeighborPlan brief() {
    return with(
        Duration.ZERO,
        Duration.ofMillis(100),
        Duration.ofMillis(400),
        Duration.ofMillis(500),
        20,
        List.of(VendorState.FAST, VendorState.HANGING));
  }

  private static NeighborPlan with(
      Duration warmUp,
      Duration lead,
      Duration duration,
      Duration patience,
      int callsAtOnce,
      List<VendorState> states) {
    return new NeighborPlan(
        warmUp,
        lead,
        duration,
        patience,
        Duration.ofMillis(100),
        Duration.ofMillis(50),
        Duration.ofMillis(200),
        callsAtOnce,
        CAMPAIGN_ENDS_WITHIN.dividedBy(CAMPAIGN),
        states);
  }

  /** Returns the plan of the warm-up: the same work for a shorter time. */
  NeighborPlan forWarmUp() {
    return new NeighborPlan(
        Duration.ZERO,
        Duration.ZERO,
        warmUp,
        patience,
        jobInterval,
        webhookInterval,
        callInterval,
        callsAtOnce,
        eventInterval,
        List.of(VendorState.FAST));
  }

  /** Returns how many calls of the campaign end during a row. */
  int campaignCalls() {
    return Math.toIntExact(lead.plus(duration).dividedBy(eventInterval));
  }
}
