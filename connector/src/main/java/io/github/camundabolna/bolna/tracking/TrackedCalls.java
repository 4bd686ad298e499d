package io.github.camundabolna.bolna.tracking;

import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.scheduling.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The calls whose end is awaited. The owner limits their number. Not thread-safe. */
public final class TrackedCalls {

  private final Map<String, TrackedCall> calls = new LinkedHashMap<>();
  private final Backoff pause;
  private final Duration checkEvery;

  /**
   * Creates an empty set.
   *
   * @param pause between two readings of a call that only seems to have ended
   * @param checkEvery longest time until a call that lists show in progress is read in full
   */
  public TrackedCalls(Backoff pause, Duration checkEvery) {
    this.pause = pause;
    this.checkEvery = checkEvery;
  }

  /** Tracks exactly these calls; new ones start without any known state. */
  public void keepOnly(Set<String> ids) {
    calls.keySet().retainAll(ids);
    ids.forEach(id -> calls.computeIfAbsent(id, each -> TrackedCall.unknown(each, pause)));
  }

  /** Tracks a call that a list shows. */
  public void add(CallListEntry row, Instant now) {
    calls.computeIfAbsent(row.id(), id -> TrackedCall.unknown(id, pause));
    listed(row, now);
  }

  void listed(CallListEntry row, Instant now) {
    change(row.id(), call -> call.listed(row, checkEvery, now));
  }

  /** Notes that the lists of these calls can't be read. */
  public void unlisted(Collection<TrackedCall> some, Instant now) {
    some.forEach(call -> change(call.id(), it -> it.unlisted(now)));
  }

  void read(String id, Execution call, Instant now) {
    change(id, it -> it.read(call, checkEvery, now));
  }

  /**
   * Schedules the next full reading of a call that seems to have ended, regardless of its pause.
   */
  public void readAt(String id, Instant time) {
    change(id, call -> call.dueAt(time));
  }

  void change(String id, UnaryOperator<TrackedCall> change) {
    calls.computeIfPresent(id, (key, call) -> change.apply(call));
  }

  public void remove(String id) {
    calls.remove(id);
  }

  public Optional<TrackedCall> get(String id) {
    return Optional.ofNullable(calls.get(id));
  }

  public Stream<TrackedCall> stream() {
    return calls.values().stream();
  }

  public boolean isDue(String id, Instant now) {
    return get(id).filter(call -> call.isDue(now)).isPresent();
  }

  /**
   * Returns the calls to read in full: those that seem to have ended before those that may be
   * stuck, and those with fewer unsuccessful readings first, so that a failing call doesn't block
   * others.
   */
  public List<TrackedCall> due(Instant now) {
    return stream()
        .filter(call -> call.isDue(now))
        .sorted(
            Comparator.comparing((TrackedCall call) -> !call.doubtful())
                .thenComparing(call -> call.pause().failures()))
        .toList();
  }
}
