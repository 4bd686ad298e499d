package io.github.camundabolna.bolna.sweep;

import io.github.camundabolna.bolna.tracking.BolnaTimings;
import java.time.Instant;
import java.util.Optional;

/**
 * Calls in progress of one agent that were too many to track. Only when they were created is kept:
 * they are read again when there is room, at most once an hour.
 */
final class OverflowCalls {

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
          oldest.isBefore(other.oldest) ? oldest : other.oldest,
          newest.isAfter(other.newest) ? newest : other.newest);
    }
  }

  private Optional<Range> range = Optional.empty();
  private Instant next = Instant.MIN;

  void add(Range more, Instant now) {
    range = Optional.of(range.map(known -> known.with(more)).orElse(more));
    next = now.plus(BolnaTimings.OVERFLOW_PAUSE);
  }

  /**
   * Hands over, and forgets, what is to be read again, if it is time to.
   *
   * @param room for how many calls
   */
  Optional<Range> take(Instant now, long room) {
    Optional<Range> taken =
        range
            .filter(all -> !now.isBefore(next))
            .filter(all -> all.calls() <= room || room >= WatchList.MOST / 2);
    taken.ifPresent(all -> range = Optional.empty());
    return taken;
  }

  /** Returns what an operator must know; empty if every call is tracked. */
  Optional<SweepProblem> problem(String agentId) {
    return range.map(
        all ->
            SweepProblem.untracked(
                ("agent %s has too many calls to watch: at least %d of the calls in progress,"
                        + " created between %s and %s, are not watched now; they are read again"
                        + " when there is room, at most once an hour")
                    .formatted(agentId, all.calls(), all.oldest(), all.newest())));
  }
}
