package io.github.camundabolna.bolna.client;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/**
 * A time as Bolna wants it: milliseconds and a numeric offset, as in the contract's example; a
 * {@code Z} has been answered with 500.
 */
public final class OffsetTimestamp {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx");

  private OffsetTimestamp() {}

  public static String write(OffsetDateTime time) {
    return time.format(FORMAT);
  }
}
