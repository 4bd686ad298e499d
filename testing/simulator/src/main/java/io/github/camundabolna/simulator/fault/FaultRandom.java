package io.github.camundabolna.simulator.fault;

import java.time.Duration;
import java.util.Random;

/** Decides at random whether a fault occurs; the same seed gives the same decisions. */
public final class FaultRandom {
  private final FaultSettings faults;
  private final Random random;

  public FaultRandom(FaultSettings faults) {
    this.faults = faults;
    this.random = new Random(faults.seed());
  }

  /** Returns whether the fault occurs this time. */
  public boolean occurs(Fault fault) {
    double probability = faults.probability(fault);
    return probability > 0 && random.nextDouble() < probability;
  }

  /** Returns a random time up to the given one. */
  public Duration upTo(Duration longest) {
    return Duration.ofNanos((long) (random.nextDouble() * longest.toNanos()));
  }
}
