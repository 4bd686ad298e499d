package io.github.camundabolna.polling;

import io.github.camundabolna.scheduling.Timings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is to be polled sooner than planned, because the vendor has sent an event about it. Its API
 * may show the change a little later than the event, so it is polled a few times.
 */
final class ExpectedChanges {

  private static final int MOST = 100;

  private final Map<String, Instant> until = new HashMap<>();
  private Instant lastCycle = Instant.MIN;

  /**
   * @return how soon a cycle is due
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

  /** Returns what is to be polled in the cycle that begins now. */
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
