package io.github.camundabolna.simulator.call;

import java.time.Duration;

/**
 * How fast simulated time runs.
 *
 * @param step from one status to the next
 * @param minute what a minute of waiting lasts: for a scheduled call or batch, for a retry
 * @param silence from call-disconnected to completed, for the number that makes one wait
 */
public record SimulationSpeed(Duration step, Duration minute, Duration silence) {

  /** A call in about a second and a half, a retry after half an hour in about as much. */
  public static SimulationSpeed defaults() {
    return new SimulationSpeed(
        Duration.ofMillis(300), Duration.ofMillis(50), Duration.ofSeconds(6));
  }

  /** Compresses a stretch of waiting. */
  public Duration compress(Duration waiting) {
    double minutes = waiting.toMillis() / (double) Duration.ofMinutes(1).toMillis();
    return Duration.ofNanos((long) (minutes * minute.toNanos()));
  }

  Duration before(CallStatus next, AttemptOutcome outcome) {
    boolean silent = outcome == AttemptOutcome.SILENCE && next == CallStatus.COMPLETED;
    return silent ? silence : step;
  }
}
