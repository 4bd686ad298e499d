package io.github.camundabolna.call;

import io.github.camundabolna.client.Execution;
import io.github.camundabolna.client.PlacedCall;
import java.time.Instant;
import java.util.Optional;

/** What a row of Bolna's list tells of a call; number and time may be missing. */
record ListedCall(PlacedCall call, Optional<String> number, Optional<Instant> createdAt) {

  static ListedCall of(Execution row) {
    return new ListedCall(
        new PlacedCall(row.id(), row.status()), row.personNumber(), row.createdAt());
  }

  /** A call whose number is not listed may be to anybody. */
  boolean mayBeTo(String wanted) {
    return number.map(wanted::equals).orElse(true);
  }

  boolean createdBefore(Instant time) {
    return createdAt.filter(created -> created.isBefore(time)).isPresent();
  }
}
