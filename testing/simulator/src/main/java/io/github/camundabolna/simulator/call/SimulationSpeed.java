package io.github.camundabolna.simulator.call;

import io.github.camundabolna.simulator.time.TimeScale;
import java.time.Duration;

/**
 * How fast simulated time passes.
 *
 * @param step from one status to the next
 * @param minute how long a minute lasts while a scheduled call, a batch, or a retry waits
 * @param silence from call-disconnected to completed, for the number that completes late
 */
public record SimulationSpeed(Duration step, Duration minute, Duration silence) {

  /**
   * Returns the defaults: about a second and a half for a call, and for half an hour of waiting.
   */
  public static SimulationSpeed defaults() {
    return new SimulationSpeed(
        Duration.ofMillis(300), Duration.ofMillis(50), Duration.ofSeconds(6));
  }

  /** Converts a waiting time to simulated time. */
  public Duration compress(Duration waiting) {
    return new TimeScale(minute).compress(waiting);
  }

  Duration before(CallStatus next, AttemptOutcome outcome) {
    boolean silent = outcome == AttemptOutcome.SILENCE && next == CallStatus.COMPLETED;
    return silent ? silence : step;
  }
}
