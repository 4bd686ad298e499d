package io.github.camundabolna.bolna.knowledge;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.client.knowledge.KnowledgeBase;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.job.ConnectorErrors;
import io.github.camundabolna.job.JobAttempt;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How long a job waits for a knowledge base, and when it looks again.
 *
 * @param longest counts from entry into the element
 */
record KnowledgeBaseWait(Duration longest, JobAttempt attempt) {

  /** A day of waiting costs 1,440 requests at most. */
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /** The pause grows with the wait: a large document takes minutes. */
  private static final int PART = 4;

  /** Anywhere else, these cost retries after an hour or a day. */
  private static final Set<Reason> FREE_FOR_A_TIME = Set.of(Reason.OUTAGE, Reason.LIMIT);

  /**
   * Returns the failure of an attempt that found the knowledge base unprocessed: it costs no retry
   * until the wait is over. Without the time of entry nothing else ends the wait, so each attempt
   * costs a retry.
   */
  RuntimeException notYet(KnowledgeBase base) {
    Optional<Duration> waited = waited();
    String status =
        "knowledge base %s: its status is %s".formatted(base.id(), Quoted.of(base.statusText()));
    if (waited.filter(time -> time.compareTo(longest) >= 0).isPresent()) {
      return new ConnectorErrors(Bolna.VENDOR)
          .stillProcessing("After %s, Bolna hasn't processed %s".formatted(longest, status));
    }
    return ApiException.heldBack(
        waited.isPresent() ? Reason.PROGRESS : Reason.REQUEST,
        "Bolna hasn't processed " + status,
        waited.map(this::pause).orElse(LONGEST_PAUSE));
  }

  /**
   * Returns the failure of an attempt that couldn't read the knowledge base. A wait of days
   * outlasts outages, so one before its end costs no retry, like an unprocessed knowledge base.
   */
  ApiException unread(ApiException failure) {
    boolean outage =
        failure.kind() == Kind.SAFE_TO_RETRY && FREE_FOR_A_TIME.contains(failure.reason());
    return waited()
        .filter(time -> outage && time.compareTo(longest) < 0)
        .map(time -> failure.retryAfter().orElseGet(() -> pause(time)))
        .map(wait -> ApiException.heldBack(Reason.PROGRESS, failure.getMessage(), wait))
        .orElse(failure);
  }

  private Optional<Duration> waited() {
    return attempt.enteredAt().map(entry -> Duration.between(entry, attempt.now()));
  }

  /** Returns a pause that doesn't lead beyond the end of the wait. */
  private Duration pause(Duration waited) {
    return Collections.min(List.of(waited.dividedBy(PART), LONGEST_PAUSE, longest.minus(waited)));
  }
}
