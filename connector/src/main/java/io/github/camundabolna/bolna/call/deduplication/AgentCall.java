package io.github.camundabolna.bolna.call.deduplication;

import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.client.call.PlacedCall;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** A call as a row of Bolna's list; its number and time may be missing. */
record AgentCall(PlacedCall call, Optional<String> number, Optional<Instant> createdAt) {

  /** The same order in every runtime, so that all consider the same call the oldest. */
  static final Comparator<AgentCall> OLDEST_FIRST =
      Comparator.<AgentCall, Instant>comparing(row -> row.createdAt().orElse(Instant.MAX))
          .thenComparing(row -> row.call().executionId());

  /** Providers write the same number with or without +, spaces, and country code. */
  private static final int COMPARED_DIGITS = 7;

  static AgentCall of(Execution row) {
    return new AgentCall(
        new PlacedCall(row.id(), row.status()), row.personNumber(), row.createdAt());
  }

  /**
   * Returns whether the call may be to this number; without a listed number, it may. Compares the
   * last digits: extra candidates cost requests, missing ones a duplicate call.
   */
  boolean mayBeTo(String wanted) {
    return number.map(AgentCall::lastDigits).map(lastDigits(wanted)::equals).orElse(true);
  }

  private static String lastDigits(String number) {
    String digits = number.replaceAll("[^0-9]", "");
    return digits.substring(Math.max(0, digits.length() - COMPARED_DIGITS));
  }

  /**
   * Returns whether the call was certainly placed after the other; a row without a time may be
   * older.
   */
  boolean isAfter(AgentCall other) {
    return createdAt.isPresent() && OLDEST_FIRST.compare(this, other) > 0;
  }

  boolean createdBefore(Instant time) {
    return createdAt.filter(created -> created.isBefore(time)).isPresent();
  }
}
