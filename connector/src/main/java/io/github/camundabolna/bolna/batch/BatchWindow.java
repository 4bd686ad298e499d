package io.github.camundabolna.bolna.batch;

import io.github.camundabolna.guard.WindowGuard;
import io.github.camundabolna.input.InvalidInputException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The calling window of a batch.
 *
 * @param zones where the contacts of the batch may be; read only if a start is checked
 */
record BatchWindow(WindowGuard guard, Supplier<Set<ZoneId>> zones) implements StartGuard {

  /** A window of a few minutes may contain no full 10 minutes of the hour. */
  private static final int MAX_MARKS = 200;

  /** Requests a full 10 minutes, so that Bolna's rounding doesn't leave the window. */
  @Override
  public OffsetDateTime clear(OffsetDateTime wanted) {
    return within(StartTime.mark(wanted.toInstant())).atOffset(ZoneOffset.UTC);
  }

  @Override
  public boolean movesStart() {
    return guard.movesCalls();
  }

  private Instant within(Instant wanted) {
    Set<ZoneId> where = zones.get();
    Instant time = wanted;
    for (int marks = 0; marks < MAX_MARKS; marks++) {
      Instant next = StartTime.mark(guard.clear(time, where));
      if (next.equals(time)) {
        return time;
      }
      time = next;
    }
    throw new InvalidInputException(
        "guards.window must contain a full 10 minutes of the hour, when Bolna starts batches");
  }
}
