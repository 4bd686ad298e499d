package io.github.camundabolna.bolna.sweep;

import java.time.Duration;
import java.util.Optional;

/** The pause after a sweep that failed: short at first, then twice as long each time. */
final class SweepBackoff {

  private static final Duration SHORTEST = Duration.ofSeconds(10);

  /** Unless the interval is longer: a Bolna that is back is noticed soon. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** However long Bolna asks to be left alone. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  private final Duration longest;
  private Duration next = SHORTEST;

  SweepBackoff(Duration interval) {
    this.longest = longer(interval, LONGEST);
  }

  void reset() {
    next = SHORTEST;
  }

  Duration pause(Optional<Duration> atLeast) {
    Duration pause = next;
    next = shorter(next.multipliedBy(2), longest);
    return longer(pause, shorter(atLeast.orElse(Duration.ZERO), PATIENCE));
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
