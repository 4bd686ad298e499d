package io.github.camundabolna.guard;

import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.input.Texts;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the panel fields of a calling window.
 *
 * @param field returns the name of a field for error messages
 */
public record CallingWindowText(UnaryOperator<String> field) {

  private static final String END_OF_DAY = "24:00";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  private static final int SHORT_NAME = 3;

  /**
   * Reads the window.
   *
   * @param days English names or their first three letters; an item may have several, or a range
   * @throws InvalidInputException if a field is missing or invalid
   */
  public CallingWindow read(Collection<String> days, String from, String to) {
    LocalTime opens = time("from", from);
    boolean untilMidnight = Texts.text(to).filter(END_OF_DAY::equals).isPresent();
    LocalTime closes = untilMidnight ? LocalTime.MIDNIGHT : time("to", to);
    if (!untilMidnight && !opens.isBefore(closes)) {
      throw new InvalidInputException(
          "%s must be after %s (%s), but was %s"
              .formatted(field.apply("to"), field.apply("from"), opens, Quoted.of(to.strip())));
    }
    return new CallingWindow(days(days), opens, closes);
  }

  private LocalTime time(String name, String text) {
    String given =
        Texts.text(text)
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        field.apply(name) + " is missing. Enter a time of day like 09:00"));
    try {
      return LocalTime.parse(given, TIME);
    } catch (DateTimeParseException e) {
      throw new InvalidInputException(
          "%s must be a time of day like 09:00, but was %s"
              .formatted(field.apply(name), Quoted.of(given)));
    }
  }

  private Set<DayOfWeek> days(Collection<String> items) {
    Set<DayOfWeek> days =
        items.stream()
            .flatMap(item -> Arrays.stream(String.valueOf(item).split(",")))
            .map(String::strip)
            .filter(item -> !item.isEmpty())
            .flatMap(this::range)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    if (days.isEmpty()) {
      throw new InvalidInputException(
          field.apply("days") + " is missing. Enter days like Mon-Fri, or a list");
    }
    return days;
  }

  /** Reads a day, or a range of days, which may go over the end of a week. */
  private Stream<DayOfWeek> range(String text) {
    List<DayOfWeek> ends =
        Arrays.stream(text.split("[-–]", -1)).flatMap(name -> day(name).stream()).toList();
    int names = text.split("[-–]", -1).length;
    if (ends.size() != names || names > 2) {
      throw new InvalidInputException(
          "%s must be days like Mon, Tue, or Mon-Fri, but was %s"
              .formatted(field.apply("days"), Quoted.of(text)));
    }
    DayOfWeek first = ends.get(0);
    int more = Math.floorMod(ends.get(ends.size() - 1).getValue() - first.getValue(), 7);
    return Stream.iterate(first, day -> day.plus(1)).limit(1L + more);
  }

  private static Optional<DayOfWeek> day(String text) {
    String name = text.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().equals(name) || day.name().substring(0, SHORT_NAME).equals(name))
        .findFirst();
  }

  /**
   * Reads a time zone.
   *
   * @return empty if the field is empty
   * @throws InvalidInputException if there is no such zone
   */
  public Optional<ZoneId> zone(String name, String text) {
    return Texts.text(text).map(zone -> zoneOf(name, zone));
  }

  private ZoneId zoneOf(String name, String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new InvalidInputException(
          "%s must be a time zone like Asia/Kolkata, but was %s"
              .formatted(field.apply(name), Quoted.of(text)));
    }
  }
}
