package io.github.camundabolna.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads every ISO 8601 format for a point in time: calendar, week, and ordinal dates, extended and
 * basic, with or without seconds and fractions, with {@code Z}, {@code +05:30}, {@code +0530}, or
 * {@code +05}; and FEEL's and Java's {@code 2026-08-21T10:35:00@Asia/Kolkata} and {@code
 * …+05:30[Asia/Kolkata]}. Rejects local times, because their zone is unknown.
 */
public final class IsoTime {

  private static final List<DateTimeFormatter> FORMATS =
      List.of(
          with(DateTimeFormatter.ISO_LOCAL_DATE, ":"),
          with(DateTimeFormatter.ISO_WEEK_DATE, ":"),
          with(DateTimeFormatter.ISO_ORDINAL_DATE, ":"),
          with(DateTimeFormatter.ofPattern("uuuuMMdd"), ""));

  private static final Pattern ZONE_AFTER_AT = Pattern.compile("@([A-Za-z0-9_/+-]+)$");

  private IsoTime() {}

  /** Strict, because otherwise February 30 becomes February 28. */
  private static DateTimeFormatter with(DateTimeFormatter date, String colon) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .append(date)
        .appendPattern("'T'HH[" + colon + "mm[" + colon + "ss")
        .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
        .appendPattern("]][XXX][XX][X]['['VV']']")
        .toFormatter(Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  public static Optional<OffsetDateTime> read(String text) {
    String plain = ZONE_AFTER_AT.matcher(text.strip().replace(',', '.')).replaceFirst("[$1]");
    return FORMATS.stream().flatMap(format -> parse(format, plain).stream()).findFirst();
  }

  /**
   * Returns the time of a field that was checked.
   *
   * @throws java.util.NoSuchElementException if it isn't such a time
   */
  public static Instant valid(String text) {
    return read(text).orElseThrow().toInstant();
  }

  private static Optional<OffsetDateTime> parse(DateTimeFormatter format, String text) {
    try {
      TemporalAccessor time = format.parse(text);
      return Optional.of(ZonedDateTime.from(time).toOffsetDateTime());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
