package io.github.camundabolna.bolna.call.deduplication;

import io.github.camundabolna.bolna.client.call.CallRequest;
import io.github.camundabolna.job.JobAttempt;

/** A call that a job wants to place. */
public record CallAttempt(JobAttempt job, CallRequest request) {

  JobAttempt.Identity identity() {
    return job.identity(request.agentId(), number());
  }

  String number() {
    return request.recipientPhoneNumber();
  }

  /** Returns whether an earlier attempt may have placed a call that Bolna doesn't list yet. */
  boolean mayBeUnlisted() {
    return job.earlierFailure().filter(failure -> !failure.isLongAgo()).isPresent();
  }
}
