package io.github.camundabolna.bolna.batch;

import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.IsoTime;
import io.github.camundabolna.input.Quoted;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When Bolna lets a batch start: 2 minutes to 30 days ahead, and then at the next mark of 10
 * minutes of the hour.
 *
 * @param at empty: as soon as possible
 */
record StartTime(Optional<OffsetDateTime> at) {

  private static final Duration LEAST = Duration.ofMinutes(2);
  private static final Duration MOST = Duration.ofDays(30);
  private static final Duration MARK = Duration.ofMinutes(10);

  /** A file of thousands takes a while before the batch that is made of it can be scheduled. */
  private static final Duration FOR_THE_WAY = Duration.ofSeconds(30);

  private static final Pattern SAID =
      Pattern.compile("scheduled at (\\S+)", Pattern.CASE_INSENSITIVE);

  /**
   * @return what to ask Bolna for
   * @throws InvalidInputException if Bolna would refuse it
   */
  OffsetDateTime wanted(Instant now) {
    at.ifPresent(time -> check(time, now));
    return at.orElseGet(() -> mark(now.plus(LEAST).plus(FOR_THE_WAY)).atOffset(ZoneOffset.UTC));
  }

  private static void check(OffsetDateTime time, Instant now) {
    Instant moment = time.toInstant();
    if (moment.isBefore(now)) {
      throw refused("must not lie in the past", time);
    }
    if (moment.isBefore(now.plus(LEAST))) {
      throw refused("must be at least 2 minutes from now, which is the soonest Bolna starts", time);
    }
    if (moment.isAfter(now.plus(MOST))) {
      throw refused("must be at most 30 days from now, which is the latest Bolna takes", time);
    }
  }

  private static InvalidInputException refused(String mustBe, OffsetDateTime time) {
    return new InvalidInputException(
        "scheduledAt "
            + mustBe
            + "; it was "
            + Quoted.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time)));
  }

  /**
   * Whether a batch that starts then starts as it is wanted here: not sooner, except for the
   * seconds, which Bolna may drop, and not later than Bolna's rounding explains. Not every time
   * that Bolna says is on a mark.
   */
  boolean isMetBy(Optional<Instant> start) {
    return at.isEmpty() || start.filter(this::isRoundedFrom).isPresent();
  }

  private boolean isRoundedFrom(Instant start) {
    Instant wanted = at.orElseThrow().toInstant();
    return !start.isBefore(wanted.truncatedTo(ChronoUnit.MINUTES)) && !start.isAfter(mark(wanted));
  }

  /** The mark of 10 minutes at or after a time. */
  static Instant mark(Instant time) {
    long seconds = MARK.toSeconds();
    boolean between = time.getEpochSecond() % seconds != 0 || time.getNano() > 0;
    long marks = time.getEpochSecond() / seconds + (between ? 1 : 0);
    return Instant.ofEpochSecond(marks * seconds);
  }

  /** Returns when the batch starts by what Bolna answered, else by its rule of 10 minutes. */
  static Instant said(String state, OffsetDateTime wanted) {
    Matcher said = SAID.matcher(state);
    return Optional.of(said)
        .filter(Matcher::find)
        .flatMap(found -> IsoTime.read(found.group(1)))
        .map(OffsetDateTime::toInstant)
        .orElseGet(() -> mark(wanted.toInstant()));
  }
}
