package io.github.camundabolna.bolna.call.deduplication;

import io.github.camundabolna.bolna.client.call.CallRequest;
import io.github.camundabolna.job.JobAttempt;

/** A call that a job wants to be placed. */
public record CallAttempt(JobAttempt job, CallRequest request) {

  JobAttempt.Identity identity() {
    return job.identity(request.agentId(), number());
  }

  String number() {
    return request.recipientPhoneNumber();
  }

  /** Returns whether an earlier try may have placed a call so recently that no list shows it. */
  boolean mayBeUnlisted() {
    return job.earlierFailure().filter(failure -> !failure.isLongAgo()).isPresent();
  }
}
