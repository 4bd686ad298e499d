package io.github.camundabolna.bolna.sweep;

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
final class WatchList {

  /** Calls in progress; about 10 MB. More than most agents make in a day. */
  static final int MOST = 50_000;

  /** Calls that may have ended: with this many, and those of one more list, reading stops. */
  static final int ENOUGH_UNTOLD = NewCalls.MOST / 2;

  private final Map<String, WatchedCall> calls = new LinkedHashMap<>();

  void see(Collection<WatchedCall> rows) {
    for (WatchedCall row : rows) {
      calls.merge(row.id(), row, (known, now) -> known.seen(now.underWay()));
    }
  }

  /**
   * Stops watching the oldest calls in progress beyond {@link #MOST}. A call that may have ended is
   * never among them.
   *
   * @return what is not watched any more; empty if there is room for all
   */
  Optional<OverflowCalls.Range> setAside() {
    List<WatchedCall> inProgress =
        calls.values().stream()
            .filter(WatchedCall::inProgress)
            .sorted(Comparator.comparing(WatchedCall::createdAt))
            .toList();
    List<WatchedCall> oldest = inProgress.subList(0, Math.max(0, inProgress.size() - MOST));
    if (oldest.isEmpty()) {
      return Optional.empty();
    }
    oldest.forEach(call -> calls.remove(call.id()));
    return Optional.of(
        new OverflowCalls.Range(
            oldest.size(), oldest.get(0).createdAt(), oldest.get(oldest.size() - 1).createdAt()));
  }

  /** What the list shows no more among the calls that are under way may have ended. */
  void seeUnderWay(Set<String> ids, Instant createdBefore) {
    calls.replaceAll(
        (id, call) ->
            call.createdAt().isBefore(createdBefore) ? call.seen(ids.contains(id)) : call);
  }

  /**
   * Those that seem to have ended before those that may hang, and those that were never tried
   * before those that were: one that fails must not keep others.
   */
  List<WatchedCall> due(Instant now) {
    return calls.values().stream()
        .filter(call -> call.isDue(now))
        .sorted(Comparator.comparing(WatchedCall::underWay).thenComparing(WatchedCall::tries))
        .toList();
  }

  boolean contains(String id) {
    return calls.containsKey(id);
  }

  /** Whether some must be told before more are read. */
  boolean isFull() {
    return calls.size() - inProgress() > ENOUGH_UNTOLD;
  }

  /** How many more calls in progress can be watched. */
  long room() {
    return MOST - inProgress();
  }

  private long inProgress() {
    return calls.values().stream().filter(WatchedCall::inProgress).count();
  }

  /** Those that will not be delivered until a person changes something. */
  List<WatchedCall> undeliverable() {
    return calls.values().stream().filter(call -> call.undelivered().isPresent()).toList();
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
