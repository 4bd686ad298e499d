package io.github.camundabolna.bolna.call.deduplication;

import io.github.camundabolna.bolna.client.call.CallRequest;
import io.github.camundabolna.job.EarlierFailure;
import io.github.camundabolna.job.JobTimeout;
import java.time.Instant;
import java.util.Optional;

/**
 * One call that an element of a process wants.
 *
 * @param key the same for each job that wants this very call
 * @param enteredAt when the element was entered, by the engine's clock
 * @param earlierFailure of the same job, if it does not rule out that the call was placed
 * @param jobTimeout after which the engine gives the job to another worker
 */
public record CallAttempt(
    String key,
    CallRequest request,
    Optional<Instant> enteredAt,
    Optional<EarlierFailure> earlierFailure,
    JobTimeout jobTimeout) {

  /**
   * What tells one wanted call from another. A person who corrects the number of a job that failed
   * wants that number called; and an engine that was set up anew gives out the same keys again.
   */
  record Identity(String key, Optional<Instant> enteredAt, String agentId, String number) {}

  Identity identity() {
    return new Identity(key, enteredAt, request.agentId(), request.recipientPhoneNumber());
  }

  boolean followsFailure() {
    return earlierFailure.isPresent();
  }

  /** Whether an earlier try may have placed a call so short a time ago that no list shows it. */
  boolean mayBeUnlisted() {
    return earlierFailure.filter(failure -> !failure.isLongAgo()).isPresent();
  }

  /** The id of the call that an earlier try has placed, if that is known. */
  Optional<String> placedEarlier() {
    return earlierFailure.flatMap(EarlierFailure::made);
  }
}
