package io.github.camundabolna.faultcampaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A fault of a whole program and its time.
 *
 * @param at the time since the first call
 */
record PlannedFault(Duration at, Kind kind) {

  /** What fails. */
  sealed interface Kind {}

  /**
   * A runtime is killed.
   *
   * @param runtime from 0
   */
  record RuntimeKilled(int runtime) implements Kind {}

  /** A vendor refuses connections. */
  record VendorAway(Vendor vendor) implements Kind {}

  /** A vendor takes longer for each answer. */
  record VendorSlow(Vendor vendor) implements Kind {}

  /** A vendor accepts requests without answering them. */
  record VendorHangs(Vendor vendor) implements Kind {}

  /** The share of its time slot by which a fault can be early or late. */
  private static final double JITTER = 0.3;

  /**
   * Draws kills of every runtime and one outage of each kind for every vendor, in random order,
   * spread over the time.
   */
  static List<PlannedFault> draw(
      int runtimes, int killsOfEach, Duration startPeriod, Random random) {
    List<Kind> kinds = all(runtimes, killsOfEach);
    Collections.shuffle(kinds, random);
    List<PlannedFault> plannedFaults = new ArrayList<>();
    for (int index = 0; index < kinds.size(); index++) {
      double share = index + 0.5 + JITTER * (2 * random.nextDouble() - 1);
      long millis = (long) (startPeriod.toMillis() * share / kinds.size());
      plannedFaults.add(new PlannedFault(Duration.ofMillis(millis), kinds.get(index)));
    }
    return List.copyOf(plannedFaults);
  }

  private static List<Kind> all(int runtimes, int killsOfEach) {
    List<Kind> kinds = new ArrayList<>();
    for (Vendor vendor : Vendor.values()) {
      kinds.addAll(
          List.of(new VendorAway(vendor), new VendorSlow(vendor), new VendorHangs(vendor)));
    }
    for (int kill = 0; kill < killsOfEach; kill++) {
      for (int runtime = 0; runtime < runtimes; runtime++) {
        kinds.add(new RuntimeKilled(runtime));
      }
    }
    return kinds;
  }
}
