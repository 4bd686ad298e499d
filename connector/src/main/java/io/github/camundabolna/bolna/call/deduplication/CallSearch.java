package io.github.camundabolna.bolna.call.deduplication;

import java.time.Instant;

/**
 * What a look-up needs of an agent's list.
 *
 * @param number that the calls were placed to
 * @param from when they were created, at the earliest
 * @param requestedAfter a list that was requested later is new enough
 */
record CallSearch(String number, Instant from, Instant requestedAfter) {

  CallSearch since(Instant laterTime) {
    return new CallSearch(number, laterTime, requestedAfter);
  }
}
