package io.github.camundabolna.simulator.call;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The three formats in which Bolna writes timestamps, all in UTC. */
public final class TimestampFormat {
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

  private TimestampFormat() {}

  /** Formats a timestamp without an offset, as in executions. */
  static String naive(Instant instant) {
    return MICROS.format(instant);
  }

  /** Formats a timestamp with a numeric offset, as in lists. */
  public static String withOffset(Instant instant) {
    return MICROS.format(instant) + "+00:00";
  }

  /** Formats a timestamp with a space and without an offset, as in logs. */
  static String withBlank(Instant instant) {
    return MICROS.format(instant).replace('T', ' ');
  }
}
