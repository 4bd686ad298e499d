package io.github.camundabolna.simulator.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The changing part of an execution; every change creates a new state.
 *
 * @param talk empty unless a person answered on the page
 */
record ExecutionState(
    CallStatus status,
    AttemptOutcome outcome,
    Instant updatedAt,
    Instant scheduledAt,
    Optional<Instant> initiatedAt,
    List<FailedAttempt> retries,
    Optional<Talk> talk) {

  static ExecutionState first(CallStatus status, Instant now, Instant scheduledAt) {
    return new ExecutionState(
        status,
        AttemptOutcome.CONFIRMED,
        now,
        scheduledAt,
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  boolean voicemail() {
    return status == CallStatus.COMPLETED && outcome == AttemptOutcome.VOICEMAIL;
  }

  /** Returns whether a person talked: a call is also completed if nobody did. */
  boolean isAnswered() {
    return status == CallStatus.COMPLETED
        && outcome.summary().equals("answered")
        && talk.filter(Talk::isSilent).isEmpty();
  }

  /** Returns whether the call goes on only when a person says how. */
  boolean isByHand() {
    return outcome == AttemptOutcome.BY_HAND
        && (status == CallStatus.RINGING || status == CallStatus.IN_PROGRESS);
  }

  /** Returns Bolna's termination reason; null while the attempt is in progress. */
  String terminationReason() {
    HangupReason hangup = status.ended() ? outcome.hangup() : HangupReason.UNKNOWN;
    return hangup == HangupReason.UNKNOWN ? null : hangup.terminationReason();
  }

  ExecutionState moved(CallStatus next, Instant now) {
    Optional<Instant> initiated = next == CallStatus.INITIATED ? Optional.of(now) : initiatedAt;
    return new ExecutionState(
        next, outcome, now, scheduledAt, initiated, retries, talkAfter(next, now));
  }

  /** A person talks from in-progress on, until the call is disconnected. */
  private Optional<Talk> talkAfter(CallStatus next, Instant now) {
    if (outcome == AttemptOutcome.BY_HAND && next == CallStatus.IN_PROGRESS) {
      return Optional.of(Talk.answered(now));
    }
    return next == CallStatus.CALL_DISCONNECTED ? talk.map(each -> each.ended(now)) : talk;
  }

  ExecutionState withOutcome(AttemptOutcome chosen) {
    return new ExecutionState(status, chosen, updatedAt, scheduledAt, initiatedAt, retries, talk);
  }

  ExecutionState withTalk(UnaryOperator<Talk> change) {
    return new ExecutionState(
        status, outcome, updatedAt, scheduledAt, initiatedAt, retries, talk.map(change));
  }

  /** Returns the state after a failed attempt: scheduled, with one more entry in the history. */
  ExecutionState retried(Instant now, Instant nextAttempt) {
    FailedAttempt failed = new FailedAttempt(retries.size() + 1, status, updatedAt);
    List<FailedAttempt> history = Stream.concat(retries.stream(), Stream.of(failed)).toList();
    return new ExecutionState(
        CallStatus.SCHEDULED,
        outcome,
        now,
        nextAttempt,
        Optional.empty(),
        history,
        Optional.empty());
  }

  /** An entry of an execution's retry history. */
  record FailedAttempt(int attempt, CallStatus status, Instant at) {}
}
