package io.github.camundabolna.polling;

import io.github.camundabolna.scheduling.Timings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Resources to poll early, because the vendor sent an event. The API may lag behind the event, so
 * they're polled a few times.
 */
final class ExpectedChanges {

  private static final int MOST = 100;

  private final Map<String, Instant> until = new HashMap<>();
  private Instant lastCycle = Instant.MIN;

  /**
   * Notes an event.
   *
   * @return time until the next cycle
   */
  synchronized Duration expect(String id, Instant now) {
    if (until.size() < MOST) {
      until.put(id, now.plus(Timings.EXPECTED_CHANGE));
    }
    Instant next =
        lastCycle.equals(Instant.MIN) ? now : lastCycle.plus(Timings.BETWEEN_EXPECTED_CHANGES);
    return next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
  }

  synchronized boolean areExpected(Instant now) {
    until.values().removeIf(end -> !now.isBefore(end));
    return !until.isEmpty();
  }

  /** Begins a cycle, and returns what to poll in it. */
  synchronized Set<String> beginCycle(Instant now) {
    lastCycle = areExpected(now) ? now : lastCycle;
    return Set.copyOf(until.keySet());
  }

  synchronized void keepOnly(Set<String> awaited) {
    until.keySet().retainAll(awaited);
  }

  synchronized Duration shorten(Duration pause, Instant now) {
    return areExpected(now) && pause.compareTo(Timings.EXPECTED_CHANGE_RETRY) > 0
        ? Timings.EXPECTED_CHANGE_RETRY
        : pause;
  }
}
