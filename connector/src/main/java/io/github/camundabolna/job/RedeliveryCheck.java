package io.github.camundabolna.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells whether a job may have come before, to this runtime or another. One that comes soon after
 * its element was entered and follows no failure cannot, because that needs a job time-out first.
 *
 * @param timeout after which the engine gives a job to another worker; it counts from the moment in
 *     which a runtime took the job, which is sooner than that in which it begins to work on it
 */
public record RedeliveryCheck(Clock clock, JobTimeout timeout) {

  /**
   * An 8.10 engine takes a job back 30 seconds after it sent it, if the gateway's acknowledgement
   * was lost, though a worker has it. Ten seconds are left for clocks that differ.
   */
  private static final Duration SURELY_FIRST = Duration.ofSeconds(20);

  /** How far the clock of the engine may be ahead of this runtime's. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

  /**
   * @param enteredAt when the element was entered, by the engine's clock; a time that is missing,
   *     or lies in the future, proves nothing
   * @param followsFailure whether an earlier try failed and may have had its effect
   */
  public boolean isPossible(Optional<Instant> enteredAt, boolean followsFailure) {
    return followsFailure || enteredAt.filter(this::isFresh).isEmpty();
  }

  private boolean isFresh(Instant entered) {
    Instant now = clock.instant();
    return !entered.isAfter(now) && entered.plus(freshFor()).isAfter(now);
  }

  private Duration freshFor() {
    Duration certain = timeout.value().minus(CLOCK_SKEW);
    return certain.compareTo(SURELY_FIRST) < 0 ? certain : SURELY_FIRST;
  }
}
