package io.github.camundabolna.bolna.wait.call;

import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.client.call.WaitLimit;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * How a call stands, and since when.
 *
 * @param details a digest of what the whole execution says of it; empty while only a list has shown
 *     it
 * @param since when it was first seen to stand like this
 * @param limit when it may be time to give it up
 */
record CallProgress(CallStatus status, OptionalInt details, Instant since, Instant limit) {

  static CallProgress unknown(Instant now) {
    return new CallProgress(CallStatus.UNKNOWN, OptionalInt.empty(), now, Instant.MAX);
  }

  /** A list has shown it. */
  CallProgress listed(Execution row, Instant now) {
    return row.status() == status
        ? this
        : new CallProgress(
            row.status(), OptionalInt.empty(), now, WaitLimit.earliest(row.status(), now));
  }

  /** The whole execution was read. */
  CallProgress read(Execution truth, Instant now) {
    OptionalInt read =
        OptionalInt.of(Objects.hash(truth.statusText(), truth.retry(), truth.updatedAt()));
    boolean same = truth.status() == status && (details.isEmpty() || details.equals(read));
    Instant start = same ? since : now;
    return new CallProgress(truth.status(), read, start, WaitLimit.of(truth, start));
  }

  boolean mayBeGivenUp(Instant now) {
    return !now.isBefore(limit);
  }
}
