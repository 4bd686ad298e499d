package io.github.camundabolna.bolna.call.deduplication;

import io.github.camundabolna.bolna.client.call.CallRequest;
import io.github.camundabolna.job.JobAttempt;
import java.time.Instant;
import java.util.Optional;

/** A call that a job wants to be placed. */
public record CallAttempt(JobAttempt job, CallRequest request) {

  /**
   * What tells one wanted call from another. A person who corrects the number of a job that failed
   * wants that number called; and an engine that was set up again gives out the same keys again.
   */
  record Identity(String key, Optional<Instant> enteredAt, String agentId, String number) {}

  Identity identity() {
    return new Identity(job.key(), job.enteredAt(), request.agentId(), number());
  }

  String number() {
    return request.recipientPhoneNumber();
  }

  /** Returns whether an earlier try may have placed a call so recently that no list shows it. */
  boolean mayBeUnlisted() {
    return job.earlierFailure().filter(failure -> !failure.isLongAgo()).isPresent();
  }
}
