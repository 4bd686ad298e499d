package io.github.camundabolna.polling;

import io.github.camundabolna.http.LruCache;
import io.github.camundabolna.outcome.JsonSize;
import io.github.camundabolna.scheduling.Timings;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The instances at an element to which a result was delivered. All versions of the element share
 * them, because migrated instances are listed by another version. The engine's listing is
 * eventually consistent, so an instance is dropped only after several listings of its last version
 * lack it. Holds instances that are listed, or were within the last five minutes.
 */
final class DeliveredResults {

  private static final int ABSENT_TIMES = 3;

  /** Bytes of JSON. A result that isn't kept is read again if it's still needed. */
  static final long MOST_BYTES = 16L * 1024 * 1024;

  /** Shared because all elements use the memory of one runtime. */
  private static final LruCache<ResultKey, SizedResult> RESULTS_OF_THIS_PROCESS =
      new LruCache<>(MOST_BYTES, SizedResult::bytes);

  /** Entries of all versions of the element; also the lock. */
  private final Map<WaitingInstance.Key, Entry> entries;

  private final Object element;

  /** The key of a result: several elements of an instance can await the same ID. */
  private record ResultKey(Object element, WaitingInstance.Key instance) {}

  /** A result and its bytes of JSON. */
  record SizedResult(Map<String, Object> result, long bytes) {

    static SizedResult of(Map<String, Object> result) {
      return new SizedResult(result, JsonSize.count(result));
    }
  }

  /**
   * The delivery to an instance.
   *
   * @param lister version that listed the instance last
   * @param absent number of consecutive listings of that version without it
   * @param since time of the first of them
   */
  private record Entry(
      DeliveryAttempts attempts, DeliveredResults lister, int absent, Instant since) {

    Entry missing(Instant now) {
      return new Entry(attempts.over(), lister, absent + 1, absent == 0 ? now : since);
    }

    boolean isOver(Instant now) {
      return absent >= ABSENT_TIMES && !now.isBefore(since.plus(Timings.GONE_INSTANCE));
    }
  }

  DeliveredResults() {
    this(new HashMap<>(), new Object());
  }

  private DeliveredResults(Map<WaitingInstance.Key, Entry> entries, Object element) {
    this.entries = entries;
    this.element = element;
  }

  /** Creates the view of another version of the same element. */
  DeliveredResults ofAnotherVersion() {
    return new DeliveredResults(entries, element);
  }

  /** Applies a listing of the engine. */
  void listed(WaitingInstances.Snapshot waiting, Instant now) {
    Set<WaitingInstance.Key> present = new HashSet<>();
    waiting.perId().values().forEach(all -> all.forEach(one -> present.add(one.key())));
    synchronized (entries) {
      present.forEach(
          key -> entries.computeIfPresent(key, (same, entry) -> listedHere(entry.attempts())));
      entries.replaceAll(
          (key, entry) ->
              entry.lister() != this
                      || present.contains(key)
                      || waiting.unreadable().contains(key.processInstance())
                  ? entry
                  : missing(key, entry, now));
      entries.values().removeIf(entry -> entry.lister() == this && entry.isOver(now));
    }
  }

  /** Drops the result, which can be large and is probably no longer needed. */
  private Entry missing(WaitingInstance.Key key, Entry entry, Instant now) {
    drop(key);
    return entry.missing(now);
  }

  private Entry listedHere(DeliveryAttempts attempts) {
    return new Entry(attempts, this, 0, Instant.MIN);
  }

  Optional<DeliveryAttempts> of(WaitingInstance instance) {
    synchronized (entries) {
      return Optional.ofNullable(entries.get(instance.key())).map(Entry::attempts);
    }
  }

  /** Returns the delivered result; empty if it isn't kept. */
  Optional<Map<String, Object>> result(WaitingInstance instance) {
    return RESULTS_OF_THIS_PROCESS
        .get(new ResultKey(element, instance.key()))
        .map(SizedResult::result);
  }

  void put(WaitingInstance instance, DeliveryAttempts now, SizedResult result) {
    synchronized (entries) {
      entries.put(instance.key(), listedHere(now));
    }
    RESULTS_OF_THIS_PROCESS.put(new ResultKey(element, instance.key()), result);
  }

  /** Replaces the attempts, unless the instance was dropped in the meantime. */
  void replace(WaitingInstance instance, DeliveryAttempts now) {
    synchronized (entries) {
      entries.replace(instance.key(), listedHere(now));
    }
  }

  /** Drops the instances of this version, which is no longer polled. */
  void forget() {
    synchronized (entries) {
      Map<WaitingInstance.Key, Entry> ours = new HashMap<>(entries);
      ours.values().removeIf(entry -> entry.lister() != this);
      ours.keySet().forEach(this::drop);
      entries.keySet().removeAll(ours.keySet());
    }
  }

  private void drop(WaitingInstance.Key key) {
    RESULTS_OF_THIS_PROCESS.remove(new ResultKey(element, key));
  }
}
