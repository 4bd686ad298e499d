package io.github.camundabolna.bolna.call.deduplication;

import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.client.call.PlacedCall;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** A call as a row of Bolna's list describes it; number and time may be missing. */
record AgentCall(PlacedCall call, Optional<String> number, Optional<Instant> createdAt) {

  /** The same order for every runtime that looks, so that all take the same call for the first. */
  static final Comparator<AgentCall> OLDEST_FIRST =
      Comparator.<AgentCall, Instant>comparing(row -> row.createdAt().orElse(Instant.MAX))
          .thenComparing(row -> row.call().executionId());

  /** Providers write one number with and without +, blanks and country code. */
  private static final int COMPARED_DIGITS = 7;

  static AgentCall of(Execution row) {
    return new AgentCall(
        new PlacedCall(row.id(), row.status()), row.personNumber(), row.createdAt());
  }

  /**
   * A call whose number is not listed may be to anybody. The last digits are enough: too many
   * candidates cost a few requests, too few would dial twice.
   */
  boolean mayBeTo(String wanted) {
    return number.map(AgentCall::lastDigits).map(lastDigits(wanted)::equals).orElse(true);
  }

  private static String lastDigits(String number) {
    String digits = number.replaceAll("[^0-9]", "");
    return digits.substring(Math.max(0, digits.length() - COMPARED_DIGITS));
  }

  /** Surely placed after the other; a row without a time may be older than any. */
  boolean isAfter(AgentCall other) {
    return createdAt.isPresent() && OLDEST_FIRST.compare(this, other) > 0;
  }

  boolean createdBefore(Instant time) {
    return createdAt.filter(created -> created.isBefore(time)).isPresent();
  }
}
