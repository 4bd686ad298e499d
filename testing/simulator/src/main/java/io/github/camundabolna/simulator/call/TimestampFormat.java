package io.github.camundabolna.simulator.call;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The three ways in which Bolna is seen to write a point in time, all of them UTC. */
public final class TimestampFormat {
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

  private TimestampFormat() {}

  /** Without any offset, as in executions. */
  static String naive(Instant instant) {
    return MICROS.format(instant);
  }

  /** With a numeric offset, as in listings. */
  public static String withOffset(Instant instant) {
    return MICROS.format(instant) + "+00:00";
  }

  /** With a blank and without an offset, as in logs. */
  static String withBlank(Instant instant) {
    return MICROS.format(instant).replace('T', ' ');
  }
}
