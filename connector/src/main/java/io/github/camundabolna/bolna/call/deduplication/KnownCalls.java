package io.github.camundabolna.bolna.call.deduplication;

import static io.github.camundabolna.bolna.client.Bolna.CLOCK_SKEW;
import static java.util.Comparator.naturalOrder;

import io.github.camundabolna.bolna.call.deduplication.TimeRanges.Range;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rows of an agent's list that were read, and the times for which they are complete. Not
 * thread-safe.
 */
final class KnownCalls {

  /** About 300 bytes each; half of them are the calls of 100 minutes, at 500 a minute. */
  static final int MAX_CALLS = 100_000;

  /**
   * The end of the list is read again this far back, because Bolna lists calls with a delay. It
   * includes the time until Bolna accepts a call, or that call could be missed for good.
   */
  private static final Duration UNTIL_LISTED = Duration.ofSeconds(40);

  /** Older calls are dropped; a look-up that goes back further reads them again. */
  private static final Duration RETENTION = Duration.ofDays(1);

  private static final Duration FORGET_EVERY = Duration.ofHours(1);

  private final CallOrigins origins;
  private final Map<String, AgentCall> calls = new LinkedHashMap<>();
  private final TimeRanges complete = new TimeRanges();
  private Instant requestedAt = Instant.MIN;
  private Optional<Instant> newest = Optional.empty();
  private Instant forgetAt = Instant.MIN;

  /**
   * Creates an empty list.
   *
   * @param origins of the calls, which are forgotten with them
   */
  KnownCalls(CallOrigins origins) {
    this.origins = origins;
  }

  /**
   * Forgets all if the clock was ahead, and has been corrected: it isn't known until when the list
   * was read.
   *
   * @return whether it has
   */
  boolean forgetIfReadAfter(Instant now) {
    boolean wasAhead = requestedAt.isAfter(now);
    if (wasAhead) {
      calls.clear();
      origins.retainAll(Set.of());
      complete.removeBefore(Instant.MAX);
      requestedAt = Instant.MIN;
      newest = Optional.empty();
      forgetAt = Instant.MIN;
    }
    return wasAhead;
  }

  /** Returns whether all calls since a time are known, from a list that is new enough. */
  boolean isComplete(Instant from, Instant requestedAfter) {
    return requestedAt.isAfter(requestedAfter)
        && complete.firstGap(from, settled(requestedAt)).isEmpty();
  }

  /** Returns the time before which the list no longer changes, by the later of both clocks. */
  Instant settled(Instant readAt) {
    Instant ours = readAt.minus(CLOCK_SKEW);
    return newest.map(seen -> seen.minus(UNTIL_LISTED)).filter(ours::isBefore).orElse(ours);
  }

  /** Returns the first part of the list that must be read; its end if nothing else is missing. */
  Range missing(Instant from, Instant now) {
    Instant latest = now.plus(CLOCK_SKEW);
    return complete
        .firstGap(from, latest)
        .orElseGet(() -> new Range(now.minus(CLOCK_SKEW), latest));
  }

  /** Adds rows, by their IDs. */
  void add(Map<String, AgentCall> rows, Instant now) {
    Instant latest = now.plus(CLOCK_SKEW);
    calls.putAll(rows);
    newest =
        Stream.concat(
                newest.stream(),
                rows.values().stream()
                    .flatMap(call -> call.createdAt().stream())
                    .filter(latest::isAfter))
            .max(naturalOrder());
  }

  /** Notes that all calls of a time were added. */
  void addPart(Instant from, Instant to) {
    complete.add(from, to);
  }

  /**
   * Notes that the end of the list was added, and forgets calls that are too old or too many.
   *
   * @param from start of the search, whose calls are kept
   * @param begun when the end was requested
   * @return all calls of the search, even if some are forgotten now
   */
  AgentCallSnapshot addEnd(Range end, Instant from, Instant begun) {
    complete.add(end.from(), settled(begun));
    requestedAt = begun;
    forgetOld(begun, earlier(from, begun.minus(RETENTION)));
    AgentCallSnapshot all = new AgentCallSnapshot(begun, completeSince(end, begun), calls.values());
    limit();
    return all;
  }

  private Instant completeSince(Range lastGap, Instant readAt) {
    Instant settled = settled(readAt);
    return lastGap.from().isAfter(settled) ? lastGap.from() : complete.startBefore(settled);
  }

  /** Returns the calls as of the last list, of which those since a time are complete. */
  AgentCallSnapshot since(Instant from) {
    return new AgentCallSnapshot(requestedAt, from, calls.values());
  }

  List<AgentCall> between(Instant from, Instant to) {
    return calls.values().stream()
        .filter(call -> !call.createdBefore(from))
        .filter(call -> call.createdBefore(to))
        .toList();
  }

  /** Runs rarely, so that many late look-ups don't repeat the same reads. */
  private void forgetOld(Instant now, Instant before) {
    if (!now.isBefore(forgetAt)) {
      forgetAt = now.plus(FORGET_EVERY);
      forgetBefore(before);
    }
  }

  /** Forgets the older half of too many calls. */
  void limit() {
    if (calls.size() > MAX_CALLS) {
      List<Instant> times =
          calls.values().stream().flatMap(call -> call.createdAt().stream()).sorted().toList();
      forgetBefore(times.get(times.size() / 2));
    }
  }

  private void forgetBefore(Instant time) {
    calls.values().removeIf(call -> call.createdBefore(time));
    origins.retainAll(calls.keySet());
    complete.removeBefore(time);
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
