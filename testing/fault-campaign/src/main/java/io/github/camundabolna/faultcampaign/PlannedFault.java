package io.github.camundabolna.faultcampaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Something that befalls a whole program, and when.
 *
 * @param at since the first call
 * @param runtime the runtime that is killed, from 0; 0 for what befalls Bolna
 */
record PlannedFault(Duration at, Kind kind, int runtime) {

  /** What happens. */
  enum Kind {
    RUNTIME_KILLED,
    BOLNA_AWAY,
    BOLNA_SLOW,
    BOLNA_HANGS
  }

  /** How much of its share of the time a trouble may come early or late. */
  private static final double PLAY = 0.3;

  private static final Duration AT_FIRST = Duration.ZERO;

  /**
   * Every runtime is killed so often, and Bolna is away, slow and hanging once each; in an order
   * that is drawn, spread over the time.
   */
  static List<PlannedFault> draw(int runtimes, int killsOfEach, Duration over, Random random) {
    List<PlannedFault> troubles = all(runtimes, killsOfEach);
    Collections.shuffle(troubles, random);
    for (int index = 0; index < troubles.size(); index++) {
      double share = index + 0.5 + PLAY * (2 * random.nextDouble() - 1);
      long millis = (long) (over.toMillis() * share / troubles.size());
      PlannedFault trouble = troubles.get(index);
      troubles.set(
          index, new PlannedFault(Duration.ofMillis(millis), trouble.kind(), trouble.runtime()));
    }
    return List.copyOf(troubles);
  }

  private static List<PlannedFault> all(int runtimes, int killsOfEach) {
    List<PlannedFault> troubles = new ArrayList<>();
    for (Kind kind : List.of(Kind.BOLNA_AWAY, Kind.BOLNA_SLOW, Kind.BOLNA_HANGS)) {
      troubles.add(new PlannedFault(AT_FIRST, kind, 0));
    }
    for (int kill = 0; kill < killsOfEach; kill++) {
      for (int runtime = 0; runtime < runtimes; runtime++) {
        troubles.add(new PlannedFault(AT_FIRST, Kind.RUNTIME_KILLED, runtime));
      }
    }
    return troubles;
  }
}
