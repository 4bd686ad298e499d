package io.github.camundabolna.polling;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ids that waiting instances were read to wait for. Holds one entry for each instance that the
 * engine listed last; one that waits several times at the element is read each time, because from
 * 8.9 on each of its waits has variables of its own.
 */
final class KnownIds {

  /** So many are read again in each round, or a tenth of them, if that is more. */
  private static final int EACH_ROUND = 100;

  private static final int ROUNDS = 10;

  /** The one that was read the longest time ago comes first. */
  private final Map<Long, String> ids = new LinkedHashMap<>();

  private Set<Long> listedOnce = Set.of();

  /**
   * Begins a round.
   *
   * @param listed how often the engine lists each process instance
   * @return those to read again in this round, if they are known
   */
  Set<Long> due(Map<Long, Long> listed) {
    Map<Long, Long> once = new HashMap<>(listed);
    once.values().removeIf(times -> times > 1);
    listedOnce = once.keySet();
    ids.keySet().retainAll(listedOnce);
    int most = Math.max(EACH_ROUND, (ids.size() + ROUNDS - 1) / ROUNDS);
    return ids.keySet().stream().limit(most).collect(LinkedHashSet::new, Set::add, Set::addAll);
  }

  Optional<String> of(long processInstance) {
    return Optional.ofNullable(ids.get(processInstance));
  }

  void read(long processInstance, String id) {
    ids.remove(processInstance);
    if (listedOnce.contains(processInstance)) {
      ids.put(processInstance, id);
    }
  }
}
