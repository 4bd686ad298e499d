package io.github.camundabolna.simulator.batch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Bolna's rules for the start of a batch: from 2 minutes to 30 days ahead, in steps of 10. */
public final class ScheduleRules {
  private static final Duration MIN_AHEAD = Duration.ofMinutes(2);
  private static final Duration MAX_AHEAD = Duration.ofDays(30);
  private static final long STEP_SECONDS = Duration.ofMinutes(10).toSeconds();
  private static final DateTimeFormatter WITH_OFFSET =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);

  private ScheduleRules() {}

  public static boolean tooSoon(Instant start, Instant now) {
    return start.isBefore(now.plus(MIN_AHEAD));
  }

  public static boolean tooLate(Instant start, Instant now) {
    return start.isAfter(now.plus(MAX_AHEAD));
  }

  /** Returns when a batch starts that is requested for that time: at the next 10-minute mark. */
  public static Instant roundedUp(Instant start) {
    long seconds = start.getEpochSecond() + (start.getNano() > 0 ? 1 : 0);
    return Instant.ofEpochSecond(Math.ceilDiv(seconds, STEP_SECONDS) * STEP_SECONDS);
  }

  /** Formats the start with a numeric offset, such as {@code 2026-06-23T07:00:00+00:00}. */
  public static String format(Instant start) {
    return WITH_OFFSET.format(start);
  }
}
