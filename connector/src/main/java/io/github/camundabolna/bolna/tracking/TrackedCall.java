package io.github.camundabolna.bolna.tracking;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.client.call.WaitLimit;
import io.github.camundabolna.bolna.tracking.CallListEntry.Place;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.FailureStreak;
import io.github.camundabolna.scheduling.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The known state of a call whose end is awaited.
 *
 * @param place where lists show it; empty until Bolna has returned the call
 * @param progress last known progress
 * @param doubtful whether only a full reading can show if it has ended: lists don't show pending
 *     automatic retries, and a call on no list may have ended
 * @param pause after the next unsuccessful reading
 * @param notBefore earliest time of the next full reading
 * @param refused how often and since when Bolna has answered that it doesn't know the call
 */
public record TrackedCall(
    String id,
    Optional<Place> place,
    CallProgress progress,
    boolean doubtful,
    Backoff pause,
    Instant notBefore,
    FailureStreak refused) {

  static TrackedCall unknown(String id, Backoff pause) {
    return new TrackedCall(
        id, Optional.empty(), CallProgress.UNKNOWN, true, pause, Instant.MIN, FailureStreak.NONE);
  }

  public CallStatus status() {
    return progress.status();
  }

  /** Returns since when it has been in this state. */
  public Instant since() {
    return progress.since();
  }

  public Optional<Instant> createdAt() {
    return place.map(Place::createdAt);
  }

  public boolean isOf(String agentId) {
    return place.filter(known -> known.agentId().equals(agentId)).isPresent();
  }

  /** Returns whether it certainly hasn't ended: a list or a reading shows it in progress. */
  public boolean isInProgress() {
    return !doubtful || progress.details().isPresent();
  }

  boolean isDue(Instant now) {
    return (doubtful || isCheckDue(now)) && !now.isBefore(notBefore);
  }

  private boolean isCheckDue(Instant now) {
    return !now.isBefore(progress.checkAt());
  }

  /** Applies a list row. Any change makes a call that may have ended due immediately. */
  TrackedCall listed(CallListEntry row, Duration checkEvery, Instant now) {
    Optional<Place> shown = row.place().or(this::place);
    boolean over = row.isAttemptOver();
    boolean same = status() == row.status();
    Instant firstCheck = shown.map(Place::createdAt).orElse(now).plus(checkEvery);
    CallProgress next = progress.listed(row.status(), firstCheck, now);
    return same && (over || isCheckDue(now))
        ? new TrackedCall(id, shown, next, over || doubtful, pause, notBefore, refused)
        : new TrackedCall(
            id,
            shown,
            next,
            over || shown.isEmpty(),
            pause.reset(),
            Instant.MIN,
            over ? refused : FailureStreak.NONE);
  }

  /** Notes that the list of calls in progress doesn't show it. */
  TrackedCall missing() {
    return new TrackedCall(id, place, progress, true, pause, notBefore, refused);
  }

  /** Notes that its list can't be read. If that lasts, the call is read individually, later. */
  TrackedCall unlisted(Instant now) {
    return doubtful
        ? this
        : new TrackedCall(id, place, progress, true, pause, now.plus(pause.cap()), refused);
  }

  /**
   * Applies a full reading. If it hasn't ended, it's read again later; if it moves on, that's as
   * soon as its new list lacks it, too.
   */
  TrackedCall read(Execution call, Duration checkEvery, Instant now) {
    Optional<Place> shown =
        call.agentId()
            .flatMap(agent -> call.createdAt().map(created -> new Place(agent, created)))
            .or(this::place);
    boolean over = call.status().endsAttempt();
    boolean movesOn = !over && call.status() != status();
    return new TrackedCall(
        id,
        shown,
        progress.read(call, checkEvery, now),
        shown.isEmpty() || over,
        movesOn ? pause.reset() : pause.next(),
        movesOn ? Instant.MIN : now.plus(pause.delay()),
        FailureStreak.NONE);
  }

  /** Notes that the call could not be read. */
  TrackedCall failed(ApiException failure, Instant now) {
    return new TrackedCall(
        id,
        place,
        progress,
        true,
        pause.next(),
        now.plus(pause.delay()),
        Bolna.mayNotKnow(failure) ? refused.longer(now) : refused);
  }

  /** Schedules the next reading, regardless of the pause. */
  TrackedCall dueAt(Instant time) {
    return new TrackedCall(id, place, progress, doubtful, pause, time, refused);
  }

  /**
   * The state of a call, and since when.
   *
   * @param details digest of the last full reading; empty if the status has changed since, or the
   *     call has ended
   * @param since when a full reading first showed this state
   * @param checkAt when it's read in full although lists show it in progress, because it may be
   *     stuck
   */
  record CallProgress(CallStatus status, OptionalInt details, Instant since, Instant checkAt) {

    static final CallProgress UNKNOWN =
        new CallProgress(CallStatus.UNKNOWN, OptionalInt.empty(), Instant.MAX, Instant.MAX);

    /**
     * Applies a list row.
     *
     * @param firstCheck latest time of the first full reading
     */
    CallProgress listed(CallStatus shown, Instant firstCheck, Instant now) {
      boolean first = checkAt.equals(Instant.MAX);
      if (shown == status && !first) {
        return this;
      }
      Instant check =
          Collections.min(List.of(first ? firstCheck : checkAt, WaitLimit.earliest(shown, now)));
      return new CallProgress(shown, OptionalInt.empty(), now, check);
    }

    /** Applies a full reading. */
    CallProgress read(Execution call, Duration checkEvery, Instant now) {
      if (call.ended()) {
        return new CallProgress(call.status(), OptionalInt.empty(), now, checkAt);
      }
      OptionalInt digest =
          OptionalInt.of(Objects.hash(call.statusText(), call.retry(), call.updatedAt()));
      Instant start = digest.equals(details) ? since : now;
      Instant check = Collections.min(List.of(WaitLimit.of(call, start), now.plus(checkEvery)));
      return new CallProgress(call.status(), digest, start, check);
    }
  }
}
