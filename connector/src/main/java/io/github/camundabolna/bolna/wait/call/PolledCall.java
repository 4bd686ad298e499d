package io.github.camundabolna.bolna.wait.call;

import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.FailureStreak;
import io.github.camundabolna.polling.PollBackoff;
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
record PolledCall(
    String id,
    Optional<Place> place,
    CallProgress standing,
    boolean doubtful,
    Optional<Duration> pause,
    Instant notBefore,
    FailureStreak refused) {

  /** Calls are listed by agent, and by when they were created. */
  record Place(String agentId, Instant createdAt) {}

  static PolledCall of(String id, Instant now) {
    return new PolledCall(
        id,
        Optional.empty(),
        CallProgress.unknown(now),
        true,
        Optional.empty(),
        Instant.MIN,
        FailureStreak.NONE);
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
  PolledCall listed(String agentId, Execution row, Instant now) {
    Optional<Place> shown =
        row.createdAt().map(created -> new Place(agentId, created)).or(this::place);
    boolean over = row.status().lastOfAttempt();
    CallProgress next = standing.listed(row, now);
    boolean same = status() == row.status();
    return same && (over || standing.mayBeGivenUp(now))
        ? new PolledCall(id, shown, next, over || doubtful, pause, notBefore, refused)
        : new PolledCall(
            id,
            shown,
            next,
            over || shown.isEmpty(),
            Optional.empty(),
            Instant.MIN,
            over ? refused : FailureStreak.NONE);
  }

  /** The list of those that are under way does not show it. */
  PolledCall missing() {
    return new PolledCall(id, place, standing, true, pause, notBefore, refused);
  }

  /** Its list cannot be had. Should that stay so, the call is read by itself, but not soon. */
  PolledCall unlisted(Instant now, PollBackoff pauses) {
    return doubtful
        ? this
        : new PolledCall(id, place, standing, true, pause, now.plus(pauses.most()), refused);
  }

  /** The whole execution was read. Unless it has ended, it is looked at again. */
  PolledCall read(Execution truth, Instant now, PollBackoff pauses) {
    Optional<Place> shown =
        truth
            .agentId()
            .flatMap(agent -> truth.createdAt().map(created -> new Place(agent, created)))
            .or(this::place);
    Duration next = next(pauses);
    return new PolledCall(
        id,
        shown,
        standing.read(truth, now),
        shown.isEmpty() || truth.status().lastOfAttempt(),
        Optional.of(next),
        now.plus(next),
        FailureStreak.NONE);
  }

  /** Bolna refuses to show it. */
  PolledCall refused(ApiException failure, Instant now, PollBackoff pauses) {
    PolledCall failed = failed(now, pauses);
    FailureStreak absent = failure.saysAbsent() ? refused.longer(now) : refused;
    return new PolledCall(id, place, standing, true, failed.pause, failed.notBefore, absent);
  }

  /** Bolna could not show it. */
  PolledCall failed(Instant now, PollBackoff pauses) {
    Duration next = next(pauses);
    return new PolledCall(id, place, standing, true, Optional.of(next), now.plus(next), refused);
  }

  private Duration next(PollBackoff pauses) {
    return pause.map(pauses::doubled).orElse(pauses.least());
  }
}
