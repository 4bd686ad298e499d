package io.github.camundabolna.bolna.tracking;

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
 * A call whose end is awaited, as far as it is known.
 *
 * @param place where lists show it; empty until Bolna has shown the call
 * @param progress in which it was last seen
 * @param doubtful whether only a reading in full can say if it has ended: a list doesn't show
 *     whether an automatic retry follows, and what no list shows may have ended
 * @param pause after the next reading that is in vain
 * @param notBefore when it may be read in full
 * @param refused how often, and since when, Bolna has said that it doesn't know it
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

  /** Returns since when it stands as it does. */
  public Instant since() {
    return progress.since();
  }

  public Optional<Instant> createdAt() {
    return place.map(Place::createdAt);
  }

  public boolean isOf(String agentId) {
    return place.filter(known -> known.agentId().equals(agentId)).isPresent();
  }

  /** Whether it has surely not ended: a list shows it in progress, or a reading did. */
  public boolean isInProgress() {
    return !doubtful || progress.details().isPresent();
  }

  boolean isDue(Instant now) {
    return (doubtful || isCheckDue(now)) && !now.isBefore(notBefore);
  }

  private boolean isCheckDue(Instant now) {
    return !now.isBefore(progress.checkAt());
  }

  /** A list shows it. Whatever is new is a reason to read it at once, if it may have ended. */
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

  /** The list of the calls in progress doesn't show it. */
  TrackedCall missing() {
    return new TrackedCall(id, place, progress, true, pause, notBefore, refused);
  }

  /** Its list can't be read. Should that stay so, the call is read by itself, but not soon. */
  TrackedCall unlisted(Instant now) {
    return doubtful
        ? this
        : new TrackedCall(id, place, progress, true, pause, now.plus(pause.cap()), refused);
  }

  /** It was read in full. If it has not ended, it is read again later. */
  TrackedCall read(Execution call, Duration checkEvery, Instant now) {
    Optional<Place> shown =
        call.agentId()
            .flatMap(agent -> call.createdAt().map(created -> new Place(agent, created)))
            .or(this::place);
    return new TrackedCall(
        id,
        shown,
        progress.read(call, checkEvery, now),
        shown.isEmpty() || call.status().endsAttempt(),
        pause.next(),
        now.plus(pause.delay()),
        FailureStreak.NONE);
  }

  /** Bolna could not show it, or refuses to. */
  TrackedCall failed(ApiException failure, Instant now) {
    return new TrackedCall(
        id,
        place,
        progress,
        true,
        pause.next(),
        now.plus(pause.delay()),
        failure.saysAbsent() ? refused.longer(now) : refused);
  }

  /** It is to be read at this time, whatever its pause. */
  TrackedCall dueAt(Instant time) {
    return new TrackedCall(id, place, progress, doubtful, pause, time, refused);
  }

  /**
   * How a call stands, and since when.
   *
   * @param details digest of the last reading in full; empty if the status has changed since, or
   *     the call has ended
   * @param since when a reading in full first showed it like this
   * @param checkAt when it is read in full although the lists show it in progress: it may hang
   */
  record CallProgress(CallStatus status, OptionalInt details, Instant since, Instant checkAt) {

    static final CallProgress UNKNOWN =
        new CallProgress(CallStatus.UNKNOWN, OptionalInt.empty(), Instant.MAX, Instant.MAX);

    /**
     * A list shows it.
     *
     * @param firstCheck when to read it in full at the latest if it never was
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

    /** It was read in full. */
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
