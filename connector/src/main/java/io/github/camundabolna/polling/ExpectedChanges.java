package io.github.camundabolna.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is to be looked at sooner than planned, because Bolna has sent an event about it. Bolna's
 * API may show the change a little later than the event, so it is looked at a few times.
 */
final class ExpectedChanges {

  /** Webhooks may come by the thousand, and each round searches the engine. */
  private static final Duration APART = Duration.ofSeconds(2);

  private static final Duration AGAIN = Duration.ofSeconds(10);
  private static final Duration FOR = Duration.ofMinutes(1);
  private static final int MOST = 100;

  private final Map<String, Instant> until = new HashMap<>();
  private Instant lastRound = Instant.MIN;

  /**
   * @return how soon a round is due
   */
  synchronized Duration expect(String id, Instant now) {
    if (until.size() < MOST) {
      until.put(id, now.plus(FOR));
    }
    Instant next = lastRound.equals(Instant.MIN) ? now : lastRound.plus(APART);
    return next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
  }

  synchronized boolean areExpected(Instant now) {
    until.values().removeIf(end -> !now.isBefore(end));
    return !until.isEmpty();
  }

  /** What is to be looked at in the round that begins now. */
  synchronized Set<String> atRound(Instant now) {
    lastRound = areExpected(now) ? now : lastRound;
    return Set.copyOf(until.keySet());
  }

  synchronized void keepOnly(Set<String> awaited) {
    until.keySet().retainAll(awaited);
  }

  synchronized Duration shorten(Duration pause, Instant now) {
    return areExpected(now) && pause.compareTo(AGAIN) > 0 ? AGAIN : pause;
  }
}
