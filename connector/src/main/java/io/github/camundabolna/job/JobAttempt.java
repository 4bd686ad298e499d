package io.github.camundabolna.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A job as it came this time, and what it tells of the times before.
 *
 * @param key of the element instance: the same each time the engine gives out this job
 * @param enteredAt when the element was entered, by the engine's clock; a time that is missing, or
 *     lies in the future, proves nothing
 * @param earlierFailure of the same job, if it may have had an effect
 * @param timeout after which the engine gives a job to another worker; it counts from the moment in
 *     which a runtime took the job, which is sooner than that in which it begins to work on it
 */
public record JobAttempt(
    String key,
    Optional<Instant> enteredAt,
    Optional<EarlierFailure> earlierFailure,
    JobTimeout timeout,
    Clock clock) {

  /**
   * An 8.10 engine takes a job back 30 seconds after it sent it, if the gateway's acknowledgement
   * was lost, though a worker has it. Ten seconds are left for clocks that differ.
   */
  private static final Duration SURELY_FIRST = Duration.ofSeconds(20);

  /** How far the clock of the engine may be ahead of this runtime's. */
  private static final Duration ENGINE_AHEAD = Duration.ofMinutes(1);

  /**
   * What tells the work of one job from another's. A person who corrects an input of a job that
   * failed wants the new one used; and an engine that was set up again gives out the same keys.
   *
   * @param about the inputs that make it other work
   */
  public record Identity(String key, Optional<Instant> enteredAt, List<String> about) {}

  public Identity identity(String... about) {
    return new Identity(key, enteredAt, List.of(about));
  }

  /**
   * Returns whether no earlier try, in this runtime or another, can have done anything. A job that
   * comes soon after its element was entered and follows no failure cannot be a repetition, because
   * that needs a job time-out first.
   */
  public boolean isSurelyFirst() {
    return earlierFailure.isEmpty() && enteredAt.filter(this::isFresh).isPresent();
  }

  private boolean isFresh(Instant entered) {
    Duration certain = timeout.value().minus(ENGINE_AHEAD);
    Duration fresh = certain.compareTo(SURELY_FIRST) < 0 ? certain : SURELY_FIRST;
    Instant now = now();
    return !entered.isAfter(now) && entered.plus(fresh).isAfter(now);
  }

  /** Returns the id of what an earlier try has created, if that is known. */
  public Optional<String> createdEarlier() {
    return earlierFailure.flatMap(EarlierFailure::made);
  }

  public Instant now() {
    return clock.instant();
  }
}
