package io.github.camundabolna.bolna.sweep;

import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.client.call.ExecutionListing;
import io.github.camundabolna.bolna.client.call.ExecutionQuery;
import io.github.camundabolna.bolna.tracking.BolnaTimings;
import io.github.camundabolna.bolna.tracking.CallListEntry;
import io.github.camundabolna.http.ApiException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * Reads the calls that an agent made in a time range, in parts that fit into memory. A range with
 * too many calls is halved before it's read, so that no list is truncated.
 *
 * @param wanted which rows to keep
 */
record NewCalls(String agentId, ExecutionListing listing, Predicate<Execution> wanted) {

  /** About 5 MB. */
  static final int MOST = 25_000;

  /** Limit for a single second with more calls, usually from a large batch. */
  private static final int MOST_OF_A_SECOND = 4 * MOST;

  /**
   * A part of the calls, from the start of the requested range.
   *
   * @param until end of the part
   * @param left rows of that range that don't fit
   */
  record Part(Collection<CallListEntry> calls, Instant until, Optional<WatchList.Range> left) {}

  /**
   * Reads the first part of a range.
   *
   * @throws ApiException if the list can't be read
   */
  Part read(Instant from, Instant to) {
    Instant until = Collections.min(List.of(from.plus(BolnaTimings.LONGEST_LIST), to));
    while (Duration.between(from, until).compareTo(BolnaTimings.SHORTEST_LIST) > 0) {
      Optional<Map<String, Optional<CallListEntry>>> rows = rows(from, until);
      if (rows.isPresent()) {
        return new Part(
            rows.get().values().stream().flatMap(Optional::stream).toList(),
            until,
            Optional.empty());
      }
      until = from.plus(Duration.between(from, until).dividedBy(2));
    }
    return crowdedSecond(from, until);
  }

  private Optional<Map<String, Optional<CallListEntry>>> rows(Instant from, Instant until) {
    return listing.all(
        ExecutionQuery.all(agentId, from, until),
        MOST,
        row -> Optional.of(row).filter(wanted).map(kept -> listed(kept, from)));
  }

  private CallListEntry listed(Execution row, Instant from) {
    return CallListEntry.of(agentId, row).orCreatedAt(agentId, from);
  }

  private Part crowdedSecond(Instant from, Instant until) {
    Map<String, CallListEntry> kept = new LinkedHashMap<>();
    AtomicLong left = new AtomicLong();
    listing.read(
        ExecutionQuery.all(agentId, from, until),
        row -> {
          if (kept.containsKey(row.id()) || !wanted.test(row)) {
            return;
          }
          if (kept.size() < MOST_OF_A_SECOND) {
            kept.put(row.id(), listed(row, from));
          } else {
            left.incrementAndGet();
          }
        });
    return new Part(
        kept.values(),
        until,
        Optional.of(left.get())
            .filter(count -> count > 0)
            .map(count -> new WatchList.Range(count, from, until)));
  }
}
