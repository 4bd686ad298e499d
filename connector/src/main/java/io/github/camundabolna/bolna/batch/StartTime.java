package io.github.camundabolna.bolna.batch;

import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.IsoTime;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.input.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The start time of a batch: 2 minutes to 30 days ahead, rounded up by Bolna to the next 10 minutes
 * of the hour.
 *
 * @param at empty for as soon as possible
 */
record StartTime(Optional<OffsetDateTime> at) {

  static final String SOON = "soon";
  static final String AT = "at";
  static final String LATER = "later";

  private static final Duration MIN_AHEAD = Duration.ofMinutes(2);
  private static final Duration MAX_AHEAD = Duration.ofDays(30);
  private static final Duration INTERVAL = Duration.ofMinutes(10);

  /** A large file takes a while to upload before its batch can be scheduled. */
  private static final Duration UPLOAD_TIME = Duration.ofSeconds(30);

  private static final Pattern ANSWER =
      Pattern.compile("scheduled at (\\S+)", Pattern.CASE_INSENSITIVE);

  /**
   * Reads the panel fields.
   *
   * @param start one of the constants; as soon as possible if it is empty
   * @return empty if the batch isn't to be scheduled yet
   * @throws InvalidInputException if there is no time for {@link #AT}
   */
  static Optional<StartTime> read(String start, String scheduledAt) {
    String chosen = Texts.text(start).orElse(SOON);
    if (chosen.equals(LATER)) {
      return Optional.empty();
    }
    if (!chosen.equals(AT)) {
      return Optional.of(new StartTime(Optional.empty()));
    }
    OffsetDateTime time =
        Texts.text(scheduledAt)
            .flatMap(IsoTime::read)
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        "scheduledAt is missing. Enter a time like 2026-08-21T10:30:00+05:30, or"
                            + " choose to start as soon as possible"));
    return Optional.of(new StartTime(Optional.of(time)));
  }

  /**
   * Returns the time to request from Bolna.
   *
   * @return the time
   * @throws InvalidInputException if Bolna would refuse it
   */
  OffsetDateTime wanted(Instant now) {
    at.ifPresent(time -> check(time, now));
    return at.orElseGet(() -> soonest(now).atOffset(ZoneOffset.UTC));
  }

  private static Instant soonest(Instant now) {
    return mark(now.plus(MIN_AHEAD).plus(UPLOAD_TIME));
  }

  private static void check(OffsetDateTime time, Instant now) {
    Instant moment = time.toInstant();
    if (moment.isBefore(now)) {
      throw refused("must not be in the past", time);
    }
    if (moment.isBefore(now.plus(MIN_AHEAD))) {
      throw refused("must be at least 2 minutes from now (Bolna's minimum)", time);
    }
    if (moment.isAfter(now.plus(MAX_AHEAD))) {
      throw refused("must be at most 30 days from now (Bolna's maximum)", time);
    }
  }

  /**
   * Checks a start that the calling window moved.
   *
   * @throws InvalidInputException if Bolna would refuse it
   */
  static void checkMoved(Instant start, Instant now) {
    if (start.isAfter(now.plus(MAX_AHEAD))) {
      throw new InvalidInputException(
          "guards.window must open within 30 days from now (Bolna's maximum), but opens next at %s. No batch was created"
              .formatted(start));
    }
  }

  private static InvalidInputException refused(String mustBe, OffsetDateTime time) {
    return new InvalidInputException(
        "scheduledAt "
            + mustBe
            + ", but was "
            + Quoted.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time)));
  }

  /**
   * Returns whether a start time matches the wanted one: not earlier, except for seconds that Bolna
   * drops, and not later than Bolna's rounding explains. Not every time from Bolna is rounded. As
   * soon as possible is any time that is no later than a start requested now.
   *
   * @param start empty if Bolna doesn't show it
   * @param moved whether the start may have been moved to a later time
   */
  boolean isMetBy(Optional<Instant> start, boolean moved, Instant now) {
    return isSoon()
        ? moved || start.filter(time -> time.isAfter(soonest(now))).isEmpty()
        : start.filter(time -> isFrom(time, moved)).isPresent();
  }

  private boolean isFrom(Instant start, boolean moved) {
    Instant wanted = at.orElseThrow().toInstant();
    return !start.isBefore(wanted.truncatedTo(ChronoUnit.MINUTES))
        && (moved || !start.isAfter(mark(wanted)));
  }

  boolean isSoon() {
    return at.isEmpty();
  }

  /** Returns the next full 10 minutes at or after a time. */
  static Instant mark(Instant time) {
    long seconds = INTERVAL.toSeconds();
    boolean between = time.getEpochSecond() % seconds != 0 || time.getNano() > 0;
    long marks = time.getEpochSecond() / seconds + (between ? 1 : 0);
    return Instant.ofEpochSecond(marks * seconds);
  }

  /** Returns the start time from Bolna's response or, if missing, by its rounding to 10 minutes. */
  static Instant answered(String state, OffsetDateTime wanted) {
    return ANSWER
        .matcher(state)
        .results()
        .findFirst()
        .flatMap(found -> IsoTime.read(found.group(1)))
        .map(OffsetDateTime::toInstant)
        .orElseGet(() -> mark(wanted.toInstant()));
  }
}
