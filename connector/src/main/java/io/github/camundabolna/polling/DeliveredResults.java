package io.github.camundabolna.polling;

import io.github.camundabolna.scheduling.Timings;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The instances at an element to which a result was delivered. All versions of the element know of
 * each other's instances, because a migrated instance is listed by another version than the one
 * that delivered it. The engine's listing is eventually consistent, so that an instance is
 * forgotten only when several listings in a row lack it, of the version that listed it last. Holds
 * those that are listed, and those that were until five minutes ago.
 */
final class DeliveredResults {

  private static final int ABSENT_TIMES = 3;

  /** Of all versions of the element; also the lock. */
  private final Map<WaitingInstance.Key, Entry> entries;

  /**
   * @param lister the version that listed the instance last
   * @param absent how many listings of that version in a row lack it
   * @param since when the first of them came
   */
  private record Entry(
      DeliveryAttempts attempts, DeliveredResults lister, int absent, Instant since) {

    /** A result can be large, and is needed no more, most probably. */
    Entry missing(Instant now) {
      return new Entry(attempts.withoutResult(), lister, absent + 1, absent == 0 ? now : since);
    }

    boolean isOver(Instant now) {
      return absent >= ABSENT_TIMES && !now.isBefore(since.plus(Timings.GONE_INSTANCE));
    }
  }

  DeliveredResults() {
    this(new HashMap<>());
  }

  private DeliveredResults(Map<WaitingInstance.Key, Entry> entries) {
    this.entries = entries;
  }

  /** Creates the view of another version of the same element. */
  DeliveredResults ofAnotherVersion() {
    return new DeliveredResults(entries);
  }

  /** The engine lists these instances. */
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
                  : entry.missing(now));
      entries.values().removeIf(entry -> entry.lister() == this && entry.isOver(now));
    }
  }

  private Entry listedHere(DeliveryAttempts attempts) {
    return new Entry(attempts, this, 0, Instant.MIN);
  }

  Optional<DeliveryAttempts> of(WaitingInstance instance) {
    synchronized (entries) {
      return Optional.ofNullable(entries.get(instance.key())).map(Entry::attempts);
    }
  }

  void put(WaitingInstance instance, DeliveryAttempts now) {
    synchronized (entries) {
      entries.put(instance.key(), listedHere(now));
    }
  }

  /** Does nothing if the instance was forgotten meanwhile. */
  void replace(WaitingInstance instance, DeliveryAttempts now) {
    synchronized (entries) {
      entries.replace(instance.key(), listedHere(now));
    }
  }

  /** This version is no longer polled. */
  void forget() {
    synchronized (entries) {
      entries.values().removeIf(entry -> entry.lister() == this);
    }
  }
}
