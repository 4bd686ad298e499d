package io.github.camundabolna.simulator.time;

import java.time.Duration;

/**
 * How fast simulated time passes.
 *
 * @param minute how long a minute of waiting lasts
 */
public record TimeScale(Duration minute) {

  /** Converts a waiting time to simulated time. */
  public Duration compress(Duration waiting) {
    double minutes = waiting.toMillis() / (double) Duration.ofMinutes(1).toMillis();
    return Duration.ofNanos((long) (minutes * minute.toNanos()));
  }
}
