package io.github.camundabolna.bolna.tracking;

import io.github.camundabolna.bolna.client.call.BolnaIdentity;
import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.ExecutionListing;
import io.github.camundabolna.bolna.client.call.ExecutionQuery;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.scheduling.Timings;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the lists of an agent's calls, and updates the tracked ones. Recent calls are listed
 * whatever their status. Older calls are listed by status, only those in progress, because a full
 * list would have everything that the agent did since.
 */
public record CallLists(ExecutionListing listing, BolnaIdentity identity, TrackedCalls calls) {

  /** Returns whether a call is so recent that it's listed whatever its status. */
  public static boolean isRecent(Instant createdAt, Instant now) {
    return !createdAt.isBefore(now.minus(BolnaTimings.RECENT_CALL));
  }

  /**
   * Returns the start of the list that shows all recent calls.
   *
   * @param some calls of one agent
   * @return empty if none of them is recent
   */
  public static Optional<Instant> recentFrom(Collection<TrackedCall> some, Instant now) {
    return some.stream()
        .flatMap(call -> call.createdAt().stream())
        .filter(time -> isRecent(time, now))
        .min(Instant::compareTo)
        .map(oldest -> Collections.min(List.of(oldest, now.minus(Timings.LIST_OVERLAP))));
  }

  /** Lists recent calls of an agent, if there are any. It also finds calls that are unknown. */
  public void readRecent(String agentId, Instant now) {
    recentFrom(calls.stream().filter(call -> call.isOf(agentId)).toList(), now)
        .map(from -> ExecutionQuery.all(agentId, from, now.plus(Timings.LIST_OVERLAP)))
        .ifPresent(query -> read(query, now));
  }

  /**
   * Lists the calls that a query finds.
   *
   * @return the ids of all of them
   * @throws ApiException if the list can't be read
   */
  public Set<String> read(ExecutionQuery query, Instant now) {
    Set<String> shown = new HashSet<>();
    listing.read(
        query,
        row -> {
          calls.listed(CallListEntry.of(query.agentId(), row), now);
          shown.add(row.id());
        });
    identity.answered();
    return shown;
  }

  /**
   * Lists those of these calls that are in progress, by their last known statuses. The other
   * statuses are listed only if that costs fewer requests than reading each missing call. A call
   * that no list shows may have ended.
   *
   * @throws ApiException if a list can't be read
   */
  public void readInProgress(String agentId, Collection<TrackedCall> some, Instant now) {
    List<ExecutionQuery> ranges = ranges(agentId, some);
    Set<CallStatus> likely = likely(some);
    Set<CallStatus> others = EnumSet.copyOf(ExecutionQuery.UNDER_WAY);
    others.removeAll(likely);
    Set<String> missing = new HashSet<>(some.stream().map(TrackedCall::id).toList());
    missing.removeAll(read(ranges, likely, now));
    if (missing.size() > others.size() * ranges.size()) {
      missing.removeAll(read(ranges, others, now));
    }
    missing.forEach(id -> calls.change(id, TrackedCall::missing));
  }

  /** Bolna schedules automatic retries, so a call whose attempt is over may be scheduled by now. */
  private static Set<CallStatus> likely(Collection<TrackedCall> some) {
    Set<CallStatus> statuses = EnumSet.noneOf(CallStatus.class);
    some.stream()
        .map(TrackedCall::status)
        .map(status -> status.endsAttempt() ? CallStatus.SCHEDULED : status)
        .filter(ExecutionQuery.UNDER_WAY::contains)
        .forEach(statuses::add);
    return statuses;
  }

  private static List<ExecutionQuery> ranges(String agentId, Collection<TrackedCall> some) {
    List<Instant> created =
        some.stream().flatMap(call -> call.createdAt().stream()).sorted().toList();
    return created.isEmpty()
        ? List.of()
        : ExecutionQuery.covering(
            agentId, created, created.get(created.size() - 1).plus(BolnaTimings.SHORTEST_LIST));
  }

  private Set<String> read(List<ExecutionQuery> ranges, Set<CallStatus> statuses, Instant now) {
    Set<String> shown = new HashSet<>();
    for (ExecutionQuery range : ranges) {
      statuses.forEach(status -> shown.addAll(read(range.with(status), now)));
    }
    return shown;
  }
}
