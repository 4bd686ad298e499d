package io.github.camundabolna.sweep;

import io.github.camundabolna.client.Execution;
import io.github.camundabolna.client.Streak;
import java.time.Duration;
import java.time.Instant;

/**
 * A call that the list has shown and that has not been told.
 *
 * @param underWay whether the list last showed it so, or had reason to; a row does not say whether
 *     an automatic retry follows, so one that is not under way need not have ended
 * @param tries how often it was looked at in full since then, in vain
 * @param notBefore when it may be looked at again
 * @param refused how often, and since when, Bolna has refused to show it
 */
record WatchedCall(
    String id, Instant createdAt, boolean underWay, int tries, Instant notBefore, Streak refused) {

  /** Bolna dials again after half an hour, unless told otherwise. */
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

  /**
   * @param otherwise when it was created if its row does not say so
   */
  static WatchedCall of(Execution row, Instant otherwise) {
    return new WatchedCall(
        row.id(),
        row.createdAt().orElse(otherwise),
        !row.status().lastOfAttempt(),
        0,
        Instant.MIN,
        Streak.NONE);
  }

  /** As the list shows it now. A new attempt is a new reason to look. */
  WatchedCall seen(boolean stillUnderWay) {
    return stillUnderWay
        ? new WatchedCall(id, createdAt, true, 0, Instant.MIN, Streak.NONE)
        : new WatchedCall(id, createdAt, false, tries, notBefore, refused);
  }

  /**
   * Looked at in vain: each time the pause doubles, or a list of those would cost a request each.
   */
  WatchedCall lookedAt(Instant now, Duration interval) {
    return later(now, interval, Streak.NONE);
  }

  /** Bolna refuses to show it. */
  WatchedCall refused(Instant now, Duration interval) {
    return later(now, interval, refused.longer(now));
  }

  private WatchedCall later(Instant now, Duration interval, Streak refusals) {
    Duration pause = interval.multipliedBy(1L << Math.min(tries, 16));
    Duration capped = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    return new WatchedCall(id, createdAt, false, tries + 1, now.plus(capped), refusals);
  }

  /** It has ended, or may have, and could not be told. */
  WatchedCall failed() {
    return new WatchedCall(id, createdAt, false, tries + 1, notBefore, refused);
  }

  boolean isDue(Instant now) {
    return !underWay && !now.isBefore(notBefore);
  }
}
