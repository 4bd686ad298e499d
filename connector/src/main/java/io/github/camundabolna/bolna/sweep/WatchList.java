package io.github.camundabolna.bolna.sweep;

import io.github.camundabolna.bolna.tracking.BolnaTimings;
import io.github.camundabolna.bolna.tracking.TrackedCall;
import io.github.camundabolna.bolna.tracking.TrackedCalls;
import io.github.camundabolna.outcome.UndeliveredCall;
import io.github.camundabolna.scheduling.Timings;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Limits the tracked calls of one agent: those in progress, possibly for weeks, and undelivered
 * ones. If too many are in progress, it keeps only their creation times and reads them again when
 * there's room, at most once an hour.
 */
final class WatchList {

  /** Calls in progress; about 15 MB, and more than most agents make in a day. */
  private static final int MOST = 50_000;

  /** Calls that may have ended; beyond this number, reading stops after one more list. */
  private static final int MOST_UNDELIVERED = NewCalls.MOST / 2;

  private final TrackedCalls calls;
  private final Map<String, String> undeliverable = new LinkedHashMap<>();
  private int repeated;
  private Optional<Range> overflow = Optional.empty();
  private Instant nextOverflow = Instant.MIN;

  /**
   * The creation times of some calls.
   *
   * @param calls minimum number of calls
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
   * Stops tracking the oldest calls in progress beyond {@value #MOST}. Calls that may have ended
   * stay.
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

  /** Adds calls that aren't tracked. */
  void addOverflow(Range more, Instant now) {
    overflow = Optional.of(overflow.map(known -> known.with(more)).orElse(more));
    nextOverflow = now.plus(BolnaTimings.OVERFLOW_PAUSE);
  }

  /** Removes and returns the range to read again, if it's time to and there's room. */
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

  /** Returns whether some calls must be delivered before more are read. */
  boolean isFull() {
    return calls.stream().filter(call -> !call.isInProgress()).count() > MOST_UNDELIVERED;
  }

  /**
   * Begins a round of deliveries, or notes that the engine accepted one, so that it may accept
   * others.
   */
  void expectAcceptance() {
    repeated = 0;
  }

  /**
   * Returns whether to deliver a call: one that the engine has rejected only if few of them were
   * repeated in this round. The others keep their turn.
   */
  boolean mayBeAccepted(String id) {
    return !undeliverable.containsKey(id) || repeated++ < UndeliveredCall.MOST_REPEATED;
  }

  /** Notes an ended call that the engine rejects until a person acts. */
  void undeliverable(String id, String reason, Instant now) {
    undeliverable.put(id, reason);
    calls.readAt(id, now.plus(Timings.UNTIL_A_PERSON_ACTS));
  }

  /** Notes that a call is read again, and then delivered if possible. */
  void deliverable(String id) {
    undeliverable.remove(id);
  }

  /**
   * Returns the problems for operators: untracked calls, and ended calls that can't be delivered
   * until a person acts.
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
