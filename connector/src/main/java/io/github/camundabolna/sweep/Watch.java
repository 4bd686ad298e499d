package io.github.camundabolna.sweep;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The calls of one agent that have to be told sometime: those that are under way, for weeks
 * perhaps, and those that could not be told yet.
 */
final class Watch {

  /** About 10 MB. More calls than an agent makes in a day. */
  static final int MOST = 50_000;

  private final Map<String, WatchedCall> calls = new LinkedHashMap<>();

  /**
   * @return how many calls had to be given up, because there are too many
   */
  int see(Collection<WatchedCall> rows) {
    for (WatchedCall row : rows) {
      calls.merge(row.id(), row, (known, now) -> known.seen(now.underWay()));
    }
    int tooMany = Math.max(0, calls.size() - MOST);
    calls.keySet().removeAll(calls.keySet().stream().limit(tooMany).toList());
    return tooMany;
  }

  /** What the list shows no more among the calls that are under way may have ended. */
  void seeUnderWay(Set<String> ids, Instant createdBefore) {
    calls.replaceAll(
        (id, call) ->
            call.createdAt().isBefore(createdBefore) ? call.seen(ids.contains(id)) : call);
  }

  /** Those that were never tried before those that were: one that fails must not keep others. */
  List<WatchedCall> due(Instant now) {
    return calls.values().stream()
        .filter(call -> call.isDue(now))
        .sorted(Comparator.comparing(WatchedCall::tries))
        .toList();
  }

  /** Whether some should be told before more are read. */
  boolean isCrowded() {
    return calls.size() > MOST / 2;
  }

  /** When those were created that were created before then, the oldest first. */
  List<Instant> createdBefore(Instant time) {
    return calls.values().stream()
        .map(WatchedCall::createdAt)
        .filter(created -> created.isBefore(time))
        .sorted()
        .toList();
  }

  Optional<Instant> oldest() {
    return calls.values().stream().map(WatchedCall::createdAt).min(Instant::compareTo);
  }

  void change(String id, UnaryOperator<WatchedCall> change) {
    calls.computeIfPresent(id, (key, call) -> change.apply(call));
  }

  void remove(String id) {
    calls.remove(id);
  }

  void removeIf(Predicate<WatchedCall> settled) {
    calls.values().removeIf(settled);
  }
}
