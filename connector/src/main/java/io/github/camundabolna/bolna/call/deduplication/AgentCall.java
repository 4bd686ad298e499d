package io.github.camundabolna.bolna.call.deduplication;

import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.client.call.PlacedCall;
import io.github.camundabolna.deduplication.PhoneNumberMatch;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** A call as a row of Bolna's list; its number and time may be missing. */
record AgentCall(PlacedCall call, Optional<String> number, Optional<Instant> createdAt) {

  /** The same order in every runtime, so that all consider the same call the oldest. */
  static final Comparator<AgentCall> OLDEST_FIRST =
      Comparator.<AgentCall, Instant>comparing(row -> row.createdAt().orElse(Instant.MAX))
          .thenComparing(row -> row.call().executionId());

  static AgentCall of(Execution row) {
    return new AgentCall(
        new PlacedCall(row.id(), row.status()), row.personNumber(), row.createdAt());
  }

  /** Returns whether the call may be to this number; without a listed number, it may. */
  boolean mayBeTo(String wanted) {
    return number.map(listed -> PhoneNumberMatch.mayBeSame(listed, wanted)).orElse(true);
  }

  boolean createdBefore(Instant time) {
    return createdAt.filter(created -> created.isBefore(time)).isPresent();
  }
}
