package io.github.camundabolna.examples.faultcampaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Something that befalls a whole program, and when.
 *
 * @param at since the first call
 * @param victim the runtime that is killed, from 0; {@link #BOLNA} if its API goes away
 */
record Trouble(Duration at, int victim) {

  static final int BOLNA = -1;

  /** How much of its share of the time a trouble may come early or late. */
  private static final double PLAY = 0.3;

  /**
   * Every runtime is killed so often, and Bolna is away once; in an order that is drawn, spread
   * over the time.
   */
  static List<Trouble> draw(int runtimes, int killsOfEach, Duration over, Random random) {
    List<Integer> victims = new ArrayList<>(List.of(BOLNA));
    for (int kill = 0; kill < killsOfEach; kill++) {
      for (int runtime = 0; runtime < runtimes; runtime++) {
        victims.add(runtime);
      }
    }
    Collections.shuffle(victims, random);
    List<Trouble> troubles = new ArrayList<>();
    for (int index = 0; index < victims.size(); index++) {
      double share = index + 0.5 + PLAY * (2 * random.nextDouble() - 1);
      long millis = (long) (over.toMillis() * share / victims.size());
      troubles.add(new Trouble(Duration.ofMillis(millis), victims.get(index)));
    }
    return List.copyOf(troubles);
  }
}
