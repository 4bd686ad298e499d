package io.github.camundabolna.job;

import java.time.Instant;
import java.util.Optional;

/**
 * A job as it came this time, and what it tells of the times before.
 *
 * @param key of the element instance: the same each time the engine gives out this job
 * @param enteredAt when the element was entered, by the engine's clock
 * @param earlierFailure of the same job, if it may have had an effect
 */
public record JobAttempt(
    String key,
    Optional<Instant> enteredAt,
    Optional<EarlierFailure> earlierFailure,
    RedeliveryCheck redelivery) {

  /** Returns whether no earlier try can have done anything. */
  public boolean isSurelyFirst() {
    return !redelivery.isPossible(enteredAt, earlierFailure.isPresent());
  }

  /** Returns the id of what an earlier try has created, if that is known. */
  public Optional<String> createdEarlier() {
    return earlierFailure.flatMap(EarlierFailure::made);
  }

  public Instant now() {
    return redelivery.clock().instant();
  }
}
