package io.github.camundabolna.callingbox.tracking;

import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.scheduling.Timings;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a poll or a sweep looks for in a list. Other threads read it, so it never changes.
 *
 * @param interval time between two lists
 * @param ids of the calls whose end is awaited
 * @param from start of the list that it needs
 * @param knownFrom the same, if only calls count that a list has been read for
 * @param wantsNew whether it looks for a call that isn't awaited yet
 */
record HistoryInterest(
    Duration interval,
    Set<String> ids,
    Instant from,
    Instant knownFrom,
    Predicate<CallingBoxCall> wantsNew) {

  private static final Duration LONGEST_AGE = Duration.ofSeconds(15);

  boolean wants(CallingBoxCall row) {
    return ids.contains(row.id()) || wantsNew.test(row);
  }

  /** Returns how old a list may be. */
  Duration longestAge() {
    return Collections.min(List.of(interval.dividedBy(2), LONGEST_AGE));
  }

  /** Returns whether calls that began to be awaited after a list can wait for the next one. */
  boolean canMissNew() {
    return interval.compareTo(Timings.USUAL_INTERVAL) <= 0;
  }
}
