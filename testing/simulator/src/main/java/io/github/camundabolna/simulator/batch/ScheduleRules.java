package io.github.camundabolna.simulator.batch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Bolna's rules for the start of a batch: from 2 minutes to 30 days ahead, in steps of 10. */
public final class ScheduleRules {
  private static final Duration LEAST = Duration.ofMinutes(2);
  private static final Duration MOST = Duration.ofDays(30);
  private static final long MARK_SECONDS = Duration.ofMinutes(10).toSeconds();
  private static final DateTimeFormatter WITH_OFFSET =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);

  private ScheduleRules() {}

  public static boolean tooSoon(Instant asked, Instant now) {
    return asked.isBefore(now.plus(LEAST));
  }

  public static boolean tooLate(Instant asked, Instant now) {
    return asked.isAfter(now.plus(MOST));
  }

  /** When a batch starts that was asked for then: at the next 10-minute mark. */
  public static Instant roundedUp(Instant asked) {
    long seconds = asked.getEpochSecond() + (asked.getNano() > 0 ? 1 : 0);
    return Instant.ofEpochSecond(Math.ceilDiv(seconds, MARK_SECONDS) * MARK_SECONDS);
  }

  /** With a numeric offset, as in {@code 2026-06-23T07:00:00+00:00}. */
  public static String wire(Instant start) {
    return WITH_OFFSET.format(start);
  }
}
