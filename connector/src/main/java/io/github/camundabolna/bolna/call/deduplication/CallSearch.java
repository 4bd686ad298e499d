package io.github.camundabolna.bolna.call.deduplication;

import io.github.camundabolna.deduplication.ListRequirement;
import java.time.Instant;

/**
 * What a look-up needs of an agent's list.
 *
 * @param number that the calls were placed to
 * @param from when they were created, at the earliest
 * @param required of the list
 */
record CallSearch(String number, Instant from, ListRequirement required) {

  /** Returns the same search in a list that was requested after a time. */
  CallSearch renewed(Instant time) {
    return new CallSearch(number, from, new ListRequirement(time, required.patience()));
  }

  CallSearch since(Instant laterTime) {
    return new CallSearch(number, laterTime, required);
  }
}
