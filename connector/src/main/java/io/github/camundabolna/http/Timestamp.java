package io.github.camundabolna.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * Reads times as vendors write them: without an offset (UTC), with a numeric offset, or with {@code
 * Z}, and with {@code T} or a space in the middle.
 */
public final class Timestamp {

  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .optionalStart()
          .appendOffsetId()
          .toFormatter();

  private Timestamp() {}

  public static Optional<Instant> read(String text) {
    try {
      TemporalAccessor time = FORMAT.parse(text.strip().replace(' ', 'T'));
      return Optional.of(
          time.isSupported(ChronoField.OFFSET_SECONDS)
              ? Instant.from(time)
              : LocalDateTime.from(time).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
