package io.github.camundabolna.guard;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The days and hours at which a person may be called, by the clock where they are.
 *
 * @param from first minute at which the window is open
 * @param to first minute at which it's closed again; midnight is the end of the day
 */
public record CallingWindow(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

  /** A window repeats each week; the rest is for changes to and from daylight saving time. */
  private static final Duration AHEAD = Duration.ofDays(15);

  /** Returns whether the window is open in all of the zones. */
  public boolean isOpen(Instant time, Collection<ZoneId> zones) {
    return zones.stream().allMatch(zone -> isOpen(time.atZone(zone)));
  }

  private boolean isOpen(ZonedDateTime local) {
    LocalTime time = local.toLocalTime();
    boolean before = to.equals(LocalTime.MIDNIGHT) || time.isBefore(to);
    return days.contains(local.getDayOfWeek()) && !time.isBefore(from) && before;
  }

  /**
   * Returns when the window is open next in all of the zones.
   *
   * @return that time or later; empty if the window is never open in all of them at once
   */
  public Optional<Instant> nextOpening(Instant earliest, Collection<ZoneId> zones) {
    if (isOpen(earliest, zones)) {
      return Optional.of(earliest);
    }
    return zones.stream()
        .flatMap(zone -> openings(earliest, zone))
        .filter(opening -> opening.isAfter(earliest))
        .sorted()
        .filter(opening -> isOpen(opening, zones))
        .findFirst();
  }

  /** Returns all times at which the window can open in a zone, and a few others. */
  private Stream<Instant> openings(Instant earliest, ZoneId zone) {
    ZoneRules rules = zone.getRules();
    LocalDate today = earliest.atZone(zone).toLocalDate();
    Stream<Instant> starts =
        today
            .datesUntil(today.plusDays(AHEAD.toDays()))
            .flatMap(date -> instants(date.atTime(from), rules));
    return Stream.concat(starts, clockChanges(earliest, rules));
  }

  /** Returns two times if the clock shows it twice that day, and none if the clock skips it. */
  private static Stream<Instant> instants(LocalDateTime local, ZoneRules rules) {
    return rules.getValidOffsets(local).stream().map(local::toInstant);
  }

  /** The window opens there if the clock skips its start, or is put back from after its end. */
  private static Stream<Instant> clockChanges(Instant earliest, ZoneRules rules) {
    Instant last = earliest.plus(AHEAD);
    return Stream.iterate(
            Optional.ofNullable(rules.nextTransition(earliest)),
            change -> change.filter(each -> each.getInstant().isBefore(last)).isPresent(),
            change -> change.map(each -> rules.nextTransition(each.getInstant())))
        .map(change -> change.map(ZoneOffsetTransition::getInstant).orElseThrow());
  }

  /** Returns days and hours for messages, like {@code 09:00 to 20:00 on MON, TUE}. */
  String text() {
    String names =
        days.stream()
            .sorted()
            .map(day -> day.name().substring(0, 3))
            .reduce((first, next) -> first + ", " + next)
            .orElse("no day");
    return "%s to %s on %s".formatted(from, to.equals(LocalTime.MIDNIGHT) ? "24:00" : to, names);
  }
}
