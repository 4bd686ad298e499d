package io.github.camundabolna.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By the clock where the person is: borders, changes of the clock, and several zones. */
class CallingWindowTest {

  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private static final Set<DayOfWeek> ALL_DAYS = EnumSet.allOf(DayOfWeek.class);

  @ParameterizedTest
  @CsvSource({
    "2026-08-21T08:59:59.999+05:30, false",
    "2026-08-21T09:00:00+05:30, true",
    "2026-08-21T19:59:59.999+05:30, true",
    "2026-08-21T20:00:00+05:30, false",
    "2026-08-22T12:00:00+05:30, false",
    "2026-08-23T23:30:00Z, false",
    "2026-08-24T03:30:00Z, true"
  })
  void isOpenFromTheFirstMinuteToTheLastOnItsDays(String time, boolean open) {
    assertThat(nineToEight(WEEKDAYS).isOpen(instant(time), zones("Asia/Kolkata"))).isEqualTo(open);
  }

  @Test
  void midnightIsTheEndOfTheDay() {
    CallingWindow window = new CallingWindow(ALL_DAYS, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    assertThat(window.isOpen(instant("2026-08-21T00:00:00Z"), zones("UTC"))).isTrue();
    assertThat(window.isOpen(instant("2026-08-21T23:59:59Z"), zones("UTC"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    // In an open window, now; in the morning, later today; in the evening and on Friday, next time.
    "Asia/Kolkata, 2026-08-20T12:00:00+05:30, 2026-08-20T12:00:00+05:30",
    "Asia/Kolkata, 2026-08-20T05:00:00+05:30, 2026-08-20T09:00:00+05:30",
    "Asia/Kolkata, 2026-08-20T20:00:00+05:30, 2026-08-21T09:00:00+05:30",
    "Asia/Kolkata, 2026-08-21T20:00:00+05:30, 2026-08-24T09:00:00+05:30",
    // The clock is put forward, or back, over the weekend.
    "Europe/Berlin, 2026-03-27T20:00:00+01:00, 2026-03-30T09:00:00+02:00",
    "America/New_York, 2026-10-30T20:00:00-04:00, 2026-11-02T09:00:00-05:00"
  })
  void opensNextAtNineWhereThePersonIs(String zone, String now, String opening) {
    assertThat(nineToEight(WEEKDAYS).nextOpening(instant(now), zones(zone)))
        .contains(instant(opening));
  }

  @Test
  void aStartThatTheClockSkipsIsTheMomentOfTheChange() {
    CallingWindow window = window(ALL_DAYS, "02:30", "05:00");

    assertThat(window.nextOpening(instant("2026-03-29T00:00:00+01:00"), zones("Europe/Berlin")))
        .contains(instant("2026-03-29T03:00:00+02:00"));
  }

  @Test
  void aWindowThatTheClockSkipsIsNotOpenThatDay() {
    CallingWindow window = window(ALL_DAYS, "02:10", "02:50");

    assertThat(window.nextOpening(instant("2026-03-29T00:00:00+01:00"), zones("Europe/Berlin")))
        .contains(instant("2026-03-30T02:10:00+02:00"));
  }

  @Test
  void anHourThatTheClockShowsTwiceIsOpenTwice() {
    CallingWindow window = window(ALL_DAYS, "02:15", "02:45");
    List<ZoneId> berlin = zones("Europe/Berlin");

    assertThat(window.nextOpening(instant("2026-10-25T01:00:00+02:00"), berlin))
        .contains(instant("2026-10-25T02:15:00+02:00"));
    assertThat(window.nextOpening(instant("2026-10-25T02:45:00+02:00"), berlin))
        .contains(instant("2026-10-25T02:15:00+01:00"));
  }

  @Test
  void allZonesHaveToBeOpen() {
    List<ZoneId> border = zones("America/Chicago", "America/Denver");
    CallingWindow window = nineToEight(ALL_DAYS);

    assertThat(window.isOpen(instant("2026-08-21T09:30:00-05:00"), border))
        .as("half past eight in Denver")
        .isFalse();
    assertThat(window.nextOpening(instant("2026-08-21T09:30:00-05:00"), border))
        .contains(instant("2026-08-21T09:00:00-06:00"));
    assertThat(window.isOpen(instant("2026-08-21T19:59:00-05:00"), border)).isTrue();
    assertThat(window.isOpen(instant("2026-08-21T20:00:00-05:00"), border))
        .as("seven in Denver")
        .isFalse();
  }

  @Test
  void zonesThatAreNeverOpenAtOnceHaveNoOpening() {
    List<ZoneId> apart = zones("Asia/Kolkata", "America/Los_Angeles");

    assertThat(window(ALL_DAYS, "10:00", "18:00").nextOpening(Instant.EPOCH, apart)).isEmpty();
  }

  @Test
  void daysAreThoseOfEachZone() {
    List<ZoneId> acrossTheDateLine = zones("Pacific/Kiritimati", "Pacific/Honolulu");
    CallingWindow mondays = nineToEight(EnumSet.of(DayOfWeek.MONDAY));

    assertThat(mondays.nextOpening(instant("2026-08-21T00:00:00Z"), acrossTheDateLine))
        .as("same hour, but never the same day")
        .isEmpty();
    assertThat(
            nineToEight(ALL_DAYS).nextOpening(instant("2026-08-21T00:00:00Z"), acrossTheDateLine))
        .isPresent();
  }

  /**
   * Random windows, zones, and times close to where clocks change, against a look at each minute.
   */
  @Test
  void theNextOpeningIsTheFirstMinuteThatIsOpen() {
    Random random = new Random(14);
    List<String> names =
        List.of(
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "Asia/Kolkata",
            "America/St_Johns",
            "Africa/Casablanca",
            "Pacific/Chatham");
    for (int i = 0; i < 300; i++) {
      List<ZoneId> zones =
          Stream.generate(() -> names.get(random.nextInt(names.size())))
              .limit(1 + random.nextInt(2))
              .map(ZoneId::of)
              .toList();
      CallingWindow window = random(random);
      Instant now =
          Instant.parse(random.nextBoolean() ? "2026-03-25T00:00:00Z" : "2026-10-22T00:00:00Z")
              .plus(random.nextInt(14 * 24 * 60), ChronoUnit.MINUTES);

      assertThat(window.nextOpening(now, zones))
          .as("%s in %s from %s on", window, zones, now)
          .isEqualTo(firstOpenMinute(window, now, zones));
    }
  }

  private static CallingWindow random(Random random) {
    int from = random.nextInt(23 * 60);
    int to = from + 1 + random.nextInt(24 * 60 - 1 - from);
    Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
    days.add(DayOfWeek.SUNDAY);
    return new CallingWindow(
        days, LocalTime.MIDNIGHT.plusMinutes(from), LocalTime.MIDNIGHT.plusMinutes(to));
  }

  private static Optional<Instant> firstOpenMinute(
      CallingWindow window, Instant now, List<ZoneId> zones) {
    return IntStream.range(0, (int) Duration.ofDays(14).toMinutes())
        .mapToObj(minute -> now.plus(minute, ChronoUnit.MINUTES))
        .filter(time -> window.isOpen(time, zones))
        .findFirst();
  }

  private static CallingWindow nineToEight(Set<DayOfWeek> days) {
    return window(days, "09:00", "20:00");
  }

  private static CallingWindow window(Set<DayOfWeek> days, String from, String to) {
    return new CallingWindow(days, LocalTime.parse(from), LocalTime.parse(to));
  }

  private static List<ZoneId> zones(String... names) {
    return Stream.of(names).map(ZoneId::of).toList();
  }

  private static Instant instant(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}
