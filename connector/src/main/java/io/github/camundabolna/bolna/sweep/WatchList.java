package io.github.camundabolna.bolna.sweep;

import io.github.camundabolna.bolna.tracking.BolnaTimings;
import io.github.camundabolna.bolna.tracking.TrackedCall;
import io.github.camundabolna.bolna.tracking.TrackedCalls;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Bounds the calls of one agent that have to be delivered sometime: those in progress, for weeks
 * perhaps, and those that could not be delivered yet. Of those in progress that are too many, only
 * when they were created is kept: they are read again when there is room, at most once an hour.
 */
final class WatchList {

  /** Calls in progress; about 15 MB. More than most agents make in a day. */
  private static final int MOST = 50_000;

  /** Calls that may have ended: with this many, and those of one more list, reading stops. */
  private static final int MOST_UNDELIVERED = NewCalls.MOST / 2;

  private final TrackedCalls calls;
  private final Map<String, String> undeliverable = new LinkedHashMap<>();
  private Optional<Range> overflow = Optional.empty();
  private Instant nextOverflow = Instant.MIN;

  /**
   * The times at which some calls were created.
   *
   * @param calls how many there are at least
   */
  record Range(long calls, Instant oldest, Instant newest) {

    Range with(Range other) {
      boolean apart = other.oldest.isAfter(newest) || oldest.isAfter(other.newest);
      return new Range(
          apart ? calls + other.calls : Math.max(calls, other.calls),
          Collections.min(List.of(oldest, other.oldest)),
          Collections.max(List.of(newest, other.newest)));
    }
  }

  WatchList(TrackedCalls calls) {
    this.calls = calls;
  }

  /**
   * Stops tracking the oldest calls in progress beyond {@value #MOST}. A call that may have ended
   * is never among them.
   */
  void removeOverflow(Instant now) {
    List<TrackedCall> inProgress =
        calls.stream()
            .filter(TrackedCall::isInProgress)
            .sorted(Comparator.comparing(WatchList::createdAt))
            .toList();
    List<TrackedCall> oldest = inProgress.subList(0, Math.max(0, inProgress.size() - MOST));
    if (!oldest.isEmpty()) {
      oldest.forEach(call -> calls.remove(call.id()));
      Instant newest = createdAt(oldest.get(oldest.size() - 1));
      addOverflow(new Range(oldest.size(), createdAt(oldest.get(0)), newest), now);
    }
  }

  /** These calls are not tracked. */
  void addOverflow(Range more, Instant now) {
    overflow = Optional.of(overflow.map(known -> known.with(more)).orElse(more));
    nextOverflow = now.plus(BolnaTimings.OVERFLOW_PAUSE);
  }

  /** Hands over, and forgets, what is to be read again, if it is time to and there is room. */
  Optional<Range> takeOverflow(Instant now) {
    long room = MOST - calls.stream().filter(TrackedCall::isInProgress).count();
    Optional<Range> taken =
        overflow
            .filter(all -> !now.isBefore(nextOverflow))
            .filter(all -> all.calls() <= room || room >= MOST / 2);
    taken.ifPresent(all -> overflow = Optional.empty());
    return taken;
  }

  private static Instant createdAt(TrackedCall call) {
    return call.createdAt().orElse(Instant.MIN);
  }

  /** Whether some must be delivered before more are read. */
  boolean isFull() {
    return calls.stream().filter(call -> !call.isInProgress()).count() > MOST_UNDELIVERED;
  }

  /** A call has ended, and will not be taken until a person acts. */
  void undeliverable(String id, String reason, Instant now) {
    undeliverable.put(id, reason);
    calls.readAt(id, now.plus(BolnaTimings.UNTIL_A_PERSON_ACTS));
  }

  /** A call is read, and so delivered if it can be. */
  void deliverable(String id) {
    undeliverable.remove(id);
  }

  /**
   * Returns what an operator must know: calls that are not tracked, or that have ended and will not
   * be delivered until a person changes something.
   */
  Stream<SweepProblem> problems(String agentId) {
    undeliverable.keySet().removeIf(id -> calls.get(id).filter(TrackedCall::doubtful).isEmpty());
    return Stream.concat(
        overflow.map(range -> untracked(agentId, range)).stream(),
        Optional.of(List.copyOf(undeliverable.values()))
            .filter(reasons -> !reasons.isEmpty())
            .map(SweepProblem::undeliverable)
            .stream());
  }

  private static SweepProblem untracked(String agentId, Range range) {
    return SweepProblem.ofAgent(
        ("agent %s has too many calls in progress: the receiver doesn't track at least %d of them,"
             + " created between %s and %s. It reads them again when there's room, at most once an"
             + " hour")
            .formatted(agentId, range.calls(), range.oldest(), range.newest()));
  }
}
