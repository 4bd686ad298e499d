package io.github.camundabolna.simulator.fault;

import java.time.Duration;
import java.util.Random;

/** Decides at random whether something happens; the same seed gives the same decisions. */
public final class FaultRandom {
  private final Random random;

  public FaultRandom(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Returns whether something happens this time.
   *
   * @param rate how often, from 0 for never to 1 for always
   */
  boolean happens(double rate) {
    return rate >= 1 || rate > 0 && random.nextDouble() < rate;
  }

  /** Returns a random time up to the given one. */
  public Duration upTo(Duration longest) {
    return Duration.ofNanos((long) (random.nextDouble() * longest.toNanos()));
  }
}
