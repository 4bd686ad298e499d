package io.github.camundabolna.bolna.sweep;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What kept a sweep from being complete.
 *
 * @param everywhere whether it would be the same for the next agent, so that a longer pause is due
 * @param atLeast how long Bolna asked to be left alone
 */
record SweepProblem(String reason, boolean everywhere, Optional<Duration> atLeast) {

  /** A list could not be read: only a refusal is about the one agent that was asked for. */
  static SweepProblem unreadableList(ApiException failure) {
    return new SweepProblem(
        failure.getMessage(), failure.kind() != Kind.REJECTED, failure.retryAfter());
  }

  /** Something that says nothing of the next agent. */
  static SweepProblem ofAgent(String reason) {
    return new SweepProblem(reason, false, Optional.empty());
  }

  /** Too many calls have ended, or may have, and are not delivered: more are not read. */
  static SweepProblem full(String agentId, Instant read) {
    return ofAgent(
        "the receiver delivers earlier calls of agent %s before it reads calls created after %s"
            .formatted(agentId, read));
  }

  /** Some calls have ended, and the engine takes them only when a person has acted. */
  static SweepProblem undeliverable(List<String> reasons) {
    return ofAgent(
        "the engine rejects %d ended calls; the receiver retries every 30 minutes: %s"
            .formatted(reasons.size(), reasons.get(0)));
  }

  /** One call could not be delivered. It may be the only one. */
  static SweepProblem undelivered(String reason) {
    return ofAgent("an ended call could not be delivered: " + reason);
  }

  /** The same, with another reason. */
  SweepProblem and(SweepProblem other) {
    return new SweepProblem(reason + "; " + other.reason, everywhere, atLeast);
  }
}
