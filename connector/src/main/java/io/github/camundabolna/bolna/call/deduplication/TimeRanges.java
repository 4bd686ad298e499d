package io.github.camundabolna.bolna.call.deduplication;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A set of times, as ranges that don't touch. Not thread-safe. */
final class TimeRanges {

  /**
   * A range of time.
   *
   * @param from inclusive
   * @param to exclusive
   */
  record Range(Instant from, Instant to) {}

  private final TreeMap<Instant, Instant> ends = new TreeMap<>();

  void add(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      return;
    }
    Instant start = from;
    Instant end = to;
    for (Map.Entry<Instant, Instant> near = ends.floorEntry(end);
        near != null && !near.getValue().isBefore(start);
        near = ends.floorEntry(end)) {
      ends.remove(near.getKey());
      start = near.getKey().isBefore(start) ? near.getKey() : start;
      end = near.getValue().isAfter(end) ? near.getValue() : end;
    }
    ends.put(start, end);
  }

  /** Returns the first range between two times that isn't in the set. */
  Optional<Range> firstGap(Instant from, Instant to) {
    Map.Entry<Instant, Instant> before = ends.floorEntry(from);
    Instant start = before != null && before.getValue().isAfter(from) ? before.getValue() : from;
    if (!start.isBefore(to)) {
      return Optional.empty();
    }
    Instant next = Optional.ofNullable(ends.higherKey(start)).orElse(to);
    return Optional.of(new Range(start, next.isBefore(to) ? next : to));
  }

  /** Returns since when all times before the given one are in the set; that time if none is. */
  Instant startBefore(Instant time) {
    return Optional.ofNullable(ends.lowerEntry(time))
        .filter(range -> !range.getValue().isBefore(time))
        .map(Map.Entry::getKey)
        .orElse(time);
  }

  void removeBefore(Instant time) {
    Map.Entry<Instant, Instant> over = ends.lowerEntry(time);
    Optional<Instant> rest =
        Optional.ofNullable(over).map(Map.Entry::getValue).filter(end -> end.isAfter(time));
    ends.headMap(time).clear();
    rest.ifPresent(end -> add(time, end));
  }
}
