package io.github.camundabolna.bolna.sweep;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The reason why a sweep is incomplete.
 *
 * @param everywhere whether it affects all agents, so that a longer pause is needed
 * @param atLeast pause that Bolna requested
 */
record SweepProblem(String reason, boolean everywhere, Optional<Duration> atLeast) {

  /** Returns the problem of an unreadable list; only a refusal concerns a single agent. */
  static SweepProblem unreadableList(ApiException failure) {
    return new SweepProblem(
        failure.getMessage(), failure.kind() != Kind.REJECTED, failure.retryAfter());
  }

  /** Returns a problem of a single agent. */
  static SweepProblem ofAgent(String reason) {
    return new SweepProblem(reason, false, Optional.empty());
  }

  /** Returns the problem of too many undelivered calls, which stops further reading. */
  static SweepProblem full(String agentId, Instant read) {
    return ofAgent(
        "the receiver delivers earlier calls of agent %s before it reads calls created after %s"
            .formatted(agentId, read));
  }

  /** Returns the problem of ended calls that the engine rejects until a person acts. */
  static SweepProblem undeliverable(List<String> reasons) {
    return ofAgent(
        "the engine rejects %d ended calls; the receiver retries every 30 minutes: %s"
            .formatted(reasons.size(), reasons.get(0)));
  }

  /** Returns the problem of a call that could not be delivered. */
  static SweepProblem undelivered(String reason) {
    return ofAgent("an ended call could not be delivered: " + reason);
  }

  /** Returns this problem with an additional reason. */
  SweepProblem and(SweepProblem other) {
    return new SweepProblem(reason + "; " + other.reason, everywhere, atLeast);
  }
}
