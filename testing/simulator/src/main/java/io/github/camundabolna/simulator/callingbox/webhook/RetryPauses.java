package io.github.camundabolna.simulator.callingbox.webhook;

import io.github.camundabolna.simulator.fault.FaultRandom;
import io.github.camundabolna.simulator.time.TimeScale;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The pauses between attempts, each up to 20% shorter or longer, in simulated time. */
public final class RetryPauses {
  private static final List<Duration> DOCUMENTED =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(24));

  private final TimeScale scale;
  private final FaultRandom random;

  public RetryPauses(TimeScale scale, FaultRandom random) {
    this.scale = scale;
    this.random = random;
  }

  /** Returns the pause before a redelivery, counted from 0; empty after the eighth attempt. */
  Optional<Duration> before(int redelivery) {
    return DOCUMENTED.stream().skip(redelivery).findFirst().map(scale::compress).map(this::vary);
  }

  private Duration vary(Duration pause) {
    Duration fifth = pause.dividedBy(5);
    return pause.minus(fifth).plus(random.upTo(fifth.multipliedBy(2)));
  }
}
