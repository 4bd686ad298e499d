package io.github.camundabolna.poll.call;

import io.github.camundabolna.client.BolnaException;
import io.github.camundabolna.client.CallStatus;
import io.github.camundabolna.client.Execution;
import io.github.camundabolna.client.Streak;
import io.github.camundabolna.poll.Pauses;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A call that is waited for, as far as it is known.
 *
 * @param place in which list it stands; empty until Bolna has shown the call
 * @param standing in which it was seen last
 * @param doubtful whether only the whole execution can tell if it has ended: a row of a list does
 *     not say whether an automatic retry follows, and what is in no list may have ended
 * @param pause after which it was looked at last; empty while no look was in vain
 * @param notBefore when the whole execution may be read
 * @param refused how often, and since when, Bolna has said that it doesn't know it
 */
record CallWatch(
    String id,
    Optional<Place> place,
    Standing standing,
    boolean doubtful,
    Optional<Duration> pause,
    Instant notBefore,
    Streak refused) {

  /** Calls are listed by agent, and by when they were created. */
  record Place(String agentId, Instant createdAt) {}

  static CallWatch of(String id, Instant now) {
    return new CallWatch(
        id,
        Optional.empty(),
        Standing.unknown(now),
        true,
        Optional.empty(),
        Instant.MIN,
        Streak.NONE);
  }

  CallStatus status() {
    return standing.status();
  }

  boolean isOf(String agentId) {
    return place.filter(known -> known.agentId().equals(agentId)).isPresent();
  }

  boolean isDue(Instant now) {
    return (doubtful || standing.mayBeGivenUp(now)) && !now.isBefore(notBefore);
  }

  /** A list has shown it. Whatever is new is a reason to look at once. */
  CallWatch listed(String agentId, Execution row, Instant now) {
    Optional<Place> shown =
        row.createdAt().map(created -> new Place(agentId, created)).or(this::place);
    boolean over = row.status().lastOfAttempt();
    Standing next = standing.listed(row, now);
    boolean same = status() == row.status();
    return same && (over || standing.mayBeGivenUp(now))
        ? new CallWatch(id, shown, next, over || doubtful, pause, notBefore, refused)
        : new CallWatch(
            id,
            shown,
            next,
            over || shown.isEmpty(),
            Optional.empty(),
            Instant.MIN,
            over ? refused : Streak.NONE);
  }

  /** The list of those that are under way does not show it. */
  CallWatch missing() {
    return new CallWatch(id, place, standing, true, pause, notBefore, refused);
  }

  /** Its list cannot be had. Should that stay so, the call is read by itself, but not soon. */
  CallWatch unlisted(Instant now, Pauses pauses) {
    return doubtful
        ? this
        : new CallWatch(id, place, standing, true, pause, now.plus(pauses.most()), refused);
  }

  /** The whole execution was read. Unless it has ended, it is looked at again. */
  CallWatch read(Execution truth, Instant now, Pauses pauses) {
    Optional<Place> shown =
        truth
            .agentId()
            .flatMap(agent -> truth.createdAt().map(created -> new Place(agent, created)))
            .or(this::place);
    Duration next = next(pauses);
    return new CallWatch(
        id,
        shown,
        standing.read(truth, now),
        shown.isEmpty() || truth.status().lastOfAttempt(),
        Optional.of(next),
        now.plus(next),
        Streak.NONE);
  }

  /** Bolna refuses to show it. */
  CallWatch refused(BolnaException failure, Instant now, Pauses pauses) {
    CallWatch failed = failed(now, pauses);
    Streak absent = failure.saysAbsent() ? refused.longer(now) : refused;
    return new CallWatch(id, place, standing, true, failed.pause, failed.notBefore, absent);
  }

  /** Bolna could not show it. */
  CallWatch failed(Instant now, Pauses pauses) {
    Duration next = next(pauses);
    return new CallWatch(id, place, standing, true, Optional.of(next), now.plus(next), refused);
  }

  private Duration next(Pauses pauses) {
    return pause.map(pauses::doubled).orElse(pauses.least());
  }
}
