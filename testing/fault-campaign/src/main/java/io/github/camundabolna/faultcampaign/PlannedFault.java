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
 * @param runtime the runtime that is killed, from 0; 0 for faults of Bolna
 */
record PlannedFault(Duration at, Kind kind, int runtime) {

  /** The kind of fault. */
  enum Kind {
    RUNTIME_KILLED,
    BOLNA_AWAY,
    BOLNA_SLOW,
    BOLNA_HANGS
  }

  /** The share of its time slot by which a fault can be early or late. */
  private static final double JITTER = 0.3;

  private static final Duration UNSCHEDULED = Duration.ZERO;

  /**
   * Draws kills of every runtime and one outage of each kind, in random order, spread over the
   * time.
   */
  static List<PlannedFault> draw(
      int runtimes, int killsOfEach, Duration startPeriod, Random random) {
    List<PlannedFault> plannedFaults = all(runtimes, killsOfEach);
    Collections.shuffle(plannedFaults, random);
    for (int index = 0; index < plannedFaults.size(); index++) {
      double share = index + 0.5 + JITTER * (2 * random.nextDouble() - 1);
      long millis = (long) (startPeriod.toMillis() * share / plannedFaults.size());
      PlannedFault fault = plannedFaults.get(index);
      plannedFaults.set(
          index, new PlannedFault(Duration.ofMillis(millis), fault.kind(), fault.runtime()));
    }
    return List.copyOf(plannedFaults);
  }

  private static List<PlannedFault> all(int runtimes, int killsOfEach) {
    List<PlannedFault> plannedFaults = new ArrayList<>();
    for (Kind kind : List.of(Kind.BOLNA_AWAY, Kind.BOLNA_SLOW, Kind.BOLNA_HANGS)) {
      plannedFaults.add(new PlannedFault(UNSCHEDULED, kind, 0));
    }
    for (int kill = 0; kill < killsOfEach; kill++) {
      for (int runtime = 0; runtime < runtimes; runtime++) {
        plannedFaults.add(new PlannedFault(UNSCHEDULED, Kind.RUNTIME_KILLED, runtime));
      }
    }
    return plannedFaults;
  }
}
