package io.github.camundabolna.testing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The marks of 10 minutes at which Bolna starts batches. */
final class BatchStartSlot {

  private static final long SECONDS = 600;

  private BatchStartSlot() {}

  /** Returns the first mark that is not before a time. */
  static OffsetDateTime after(String time) {
    long marks = Math.ceilDiv(OffsetDateTime.parse(time).toEpochSecond(), SECONDS);
    return Instant.ofEpochSecond(marks * SECONDS).atOffset(ZoneOffset.UTC);
  }
}
