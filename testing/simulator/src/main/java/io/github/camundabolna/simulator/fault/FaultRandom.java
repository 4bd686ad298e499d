package io.github.camundabolna.simulator.fault;

import java.time.Duration;
import java.util.Random;

/** Decides by chance whether a fault strikes; the same seed gives the same run of decisions. */
public final class FaultRandom {
  private final FaultSettings faults;
  private final Random random;

  public FaultRandom(FaultSettings faults) {
    this.faults = faults;
    this.random = new Random(faults.seed());
  }

  /** Throws the dice for that fault. */
  public boolean occurs(Fault fault) {
    double probability = faults.probability(fault);
    return probability > 0 && random.nextDouble() < probability;
  }

  /** A time between nothing and the longest one given. */
  public Duration upTo(Duration longest) {
    return Duration.ofNanos((long) (random.nextDouble() * longest.toNanos()));
  }
}
