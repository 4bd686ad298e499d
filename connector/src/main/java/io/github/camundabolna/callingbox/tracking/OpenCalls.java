package io.github.camundabolna.callingbox.tracking;

import io.github.camundabolna.scheduling.Backoff;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The calls whose end is awaited, at most {@value #MOST} unless the owner names each. */
public final class OpenCalls {

  /** About 15 MB, and more than most accounts have at once. */
  public static final int MOST = 50_000;

  private final Map<String, OpenCall> calls = new LinkedHashMap<>();
  private final Backoff pause;

  /**
   * Creates an empty set. Not thread-safe.
   *
   * @param pause between two readings of a call that no list shows
   */
  public OpenCalls(Backoff pause) {
    this.pause = pause;
  }

  /** Tracks exactly these calls. */
  public void keepOnly(Set<String> ids) {
    calls.keySet().retainAll(ids);
    ids.forEach(id -> calls.computeIfAbsent(id, each -> OpenCall.unknown(each, pause)));
  }

  /** Tracks a call, too, unless there are too many. */
  public void add(String id) {
    if (!isFull()) {
      calls.computeIfAbsent(id, each -> OpenCall.unknown(each, pause));
    }
  }

  public void remove(String id) {
    calls.remove(id);
  }

  public boolean contains(String id) {
    return calls.containsKey(id);
  }

  public boolean isFull() {
    return calls.size() >= MOST;
  }

  Set<String> ids() {
    return Set.copyOf(calls.keySet());
  }

  Optional<OpenCall> get(String id) {
    return Optional.ofNullable(calls.get(id));
  }

  void change(String id, UnaryOperator<OpenCall> change) {
    calls.computeIfPresent(id, (key, call) -> change.apply(call));
  }

  /** Notes which calls a list should have shown, but didn't. */
  void missing(Predicate<String> unlisted) {
    calls.replaceAll((id, call) -> unlisted.test(id) ? call.notListed() : call);
  }

  Stream<OpenCall> stream() {
    return calls.values().stream();
  }

  /**
   * Returns the calls to read by ID: those with fewer unsuccessful readings first, so that a
   * failing call doesn't block others.
   *
   * @param needed whether a list that was just read leaves a call unclear
   */
  List<String> due(Predicate<String> needed, int most, Instant now) {
    return stream()
        .filter(call -> needed.test(call.id()) && call.isDue(now))
        .sorted(
            Comparator.comparing((OpenCall call) -> call.pause().failures())
                .thenComparing(OpenCall::notBefore))
        .limit(most)
        .map(OpenCall::id)
        .toList();
  }
}
