package io.github.camundabolna.bolna.sweep;

import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.client.call.WaitLimit;
import io.github.camundabolna.http.FailureStreak;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A call that the list has shown and that has not been told.
 *
 * @param underWay whether the list last showed it so, or had reason to; a row does not say whether
 *     an automatic retry follows, so one that is not under way need not have ended
 * @param inProgress whether that is certain: the list shows it under way, or Bolna is to retry it
 * @param tries how often it was looked at in full since then, in vain
 * @param notBefore when it may be looked at again
 * @param refused how often, and since when, Bolna has refused to show it
 * @param readAgain when it is read in full though the list shows it under way: it may hang
 * @param undelivered why it has ended and the engine will not take it until a person acts
 */
record WatchedCall(
    String id,
    Instant createdAt,
    boolean underWay,
    boolean inProgress,
    int tries,
    Instant notBefore,
    FailureStreak refused,
    Instant readAgain,
    Optional<String> undelivered) {

  /** A call on the line that may hang; {@link WaitLimit} wants to see it for an hour. */
  private static final Duration UNTIL_READ_AGAIN = Duration.ofHours(1);

  /** Bolna dials again after half an hour, unless told otherwise. */
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

  /** What only a person can change is not changed in a moment. */
  private static final Duration PAUSE_FOR_A_PERSON = Duration.ofMinutes(30);

  /**
   * @param otherwise when it was created if its row does not say so
   */
  static WatchedCall of(Execution row, Instant otherwise) {
    boolean underWay = !row.status().lastOfAttempt();
    return new WatchedCall(
        row.id(),
        row.createdAt().orElse(otherwise),
        underWay,
        underWay,
        0,
        Instant.MIN,
        FailureStreak.NONE,
        row.createdAt().orElse(otherwise).plus(WaitLimit.ON_THE_LINE),
        Optional.empty());
  }

  /** As the list shows it now. A new attempt is a new reason to look. */
  WatchedCall seen(boolean stillUnderWay) {
    if (stillUnderWay) {
      return new WatchedCall(
          id,
          createdAt,
          true,
          true,
          0,
          Instant.MIN,
          FailureStreak.NONE,
          readAgain,
          Optional.empty());
    }
    return new WatchedCall(
        id,
        createdAt,
        false,
        inProgress && !underWay,
        tries,
        notBefore,
        refused,
        readAgain,
        undelivered);
  }

  /**
   * Looked at in vain: each time the pause doubles, or a list of those would cost a request each.
   */
  WatchedCall lookedAt(Execution truth, Instant now, Duration interval) {
    WatchedCall later = later(now, interval, true, FailureStreak.NONE);
    Duration pause = truth.status().onTheLine() ? UNTIL_READ_AGAIN : WaitLimit.ON_THE_LINE;
    return new WatchedCall(
        id,
        createdAt,
        false,
        true,
        later.tries(),
        later.notBefore(),
        FailureStreak.NONE,
        now.plus(pause),
        Optional.empty());
  }

  /**
   * Bolna refuses to show it.
   *
   * @param absent whether it says that it doesn't know it
   */
  WatchedCall refused(boolean absent, Instant now, Duration interval) {
    return later(now, interval, false, absent ? refused.longer(now) : refused);
  }

  private WatchedCall later(
      Instant now, Duration interval, boolean goesOn, FailureStreak refusals) {
    Duration pause = interval.multipliedBy(1L << Math.min(tries, 16));
    Duration capped = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    return new WatchedCall(
        id,
        createdAt,
        false,
        goesOn,
        tries + 1,
        now.plus(capped),
        refusals,
        readAgain,
        Optional.empty());
  }

  /** It has ended, or may have, and could not be told. */
  WatchedCall failed() {
    return new WatchedCall(
        id, createdAt, false, false, tries + 1, notBefore, refused, readAgain, Optional.empty());
  }

  /** It has ended, and will not be taken until a person acts. */
  WatchedCall undeliverable(String reason, Instant now) {
    return new WatchedCall(
        id,
        createdAt,
        false,
        false,
        tries + 1,
        now.plus(PAUSE_FOR_A_PERSON),
        refused,
        readAgain,
        Optional.of(reason));
  }

  boolean isDue(Instant now) {
    return !now.isBefore(underWay ? readAgain : notBefore);
  }
}
