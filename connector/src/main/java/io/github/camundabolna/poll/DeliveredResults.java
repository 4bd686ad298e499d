package io.github.camundabolna.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Who was told at an element how what they wait for ended. The engine's listing is eventually
 * consistent, so that an instance is forgotten only when several listings in a row lack it. Holds
 * those that are listed, and those that were until five minutes ago.
 */
final class DeliveredResults {

  private static final int ABSENT_TIMES = 3;
  private static final Duration ABSENT_FOR = Duration.ofMinutes(5);

  private final Map<WaitingInstance.Key, Told> told = new HashMap<>();
  private final Map<WaitingInstance.Key, Absence> absences = new HashMap<>();

  private record Absence(int times, Instant since) {}

  /** The engine lists these instances. */
  synchronized void listed(WaitingSnapshot waiting, Instant now) {
    Set<WaitingInstance.Key> present = new HashSet<>();
    waiting.perId().values().forEach(all -> all.forEach(one -> present.add(one.key())));
    absences.keySet().removeAll(present);
    for (WaitingInstance.Key key : Set.copyOf(told.keySet())) {
      if (!present.contains(key) && !waiting.unreadable().contains(key.processInstance())) {
        absent(key, now);
      }
    }
  }

  /** A result can be large, and is needed no more, most probably. */
  private void absent(WaitingInstance.Key key, Instant now) {
    told.computeIfPresent(key, (same, known) -> known.withoutResult());
    Absence absence =
        absences.merge(
            key,
            new Absence(1, now),
            (before, first) -> new Absence(before.times() + 1, before.since()));
    if (absence.times() >= ABSENT_TIMES && !now.isBefore(absence.since().plus(ABSENT_FOR))) {
      told.remove(key);
      absences.remove(key);
    }
  }

  synchronized Optional<Told> of(WaitingInstance instance) {
    return Optional.ofNullable(told.get(instance.key()));
  }

  synchronized void put(WaitingInstance instance, Told now) {
    told.put(instance.key(), now);
  }

  synchronized void change(WaitingInstance instance, UnaryOperator<Told> change) {
    told.computeIfPresent(instance.key(), (key, known) -> change.apply(known));
  }

  synchronized int size() {
    return told.size();
  }
}
