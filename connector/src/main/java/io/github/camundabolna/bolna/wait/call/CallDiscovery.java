package io.github.camundabolna.bolna.wait.call;

import io.github.camundabolna.bolna.client.call.ExecutionQuery;
import io.github.camundabolna.bolna.client.call.WaitLimit;
import io.github.camundabolna.bolna.tracking.CallListEntry.Place;
import io.github.camundabolna.bolna.tracking.CallLists;
import io.github.camundabolna.bolna.tracking.TrackedCall;
import io.github.camundabolna.bolna.tracking.TrackedCalls;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.scheduling.Timings;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the calls of which nothing but the ID is known, as all of them after a restart: by the
 * lists of each agent that a single call shows. A list costs as many requests as some single calls,
 * so it's requested once that many were read for nothing, because they're still in progress.
 */
final class CallDiscovery {

  private static final int LISTS = ExecutionQuery.UNDER_WAY.size();

  private final CallLists lists;
  private final TrackedCalls calls;
  private final Clock clock;
  private final Set<String> listed;
  private final Map<String, Integer> readInProgress = new HashMap<>();
  private final Map<String, Instant> listedFrom = new HashMap<>();

  /**
   * Creates the discovery for one poll.
   *
   * @param listed agents whose recent calls this poll has listed
   */
  CallDiscovery(CallLists lists, TrackedCalls calls, Collection<String> listed, Clock clock) {
    this.lists = lists;
    this.calls = calls;
    this.listed = new HashSet<>(listed);
    this.clock = clock;
  }

  /** Returns whether only a reading of this call can show its agent. */
  boolean isUnknown(String id) {
    return calls.get(id).filter(call -> call.place().isEmpty()).isPresent();
  }

  /**
   * Lists calls of the agent of a call that was unknown until it was read, if it's worth it.
   *
   * @throws ApiException if a list can't be read
   */
  void learnFrom(String id) {
    Optional<TrackedCall> call = calls.get(id);
    Optional<String> agent = call.flatMap(TrackedCall::place).map(Place::agentId);
    if (agent.isEmpty()) {
      return;
    }
    if (!listed.contains(agent.get()) && isAnyUnknown()) {
      listed.add(agent.get());
      lists.readRecent(agent.get(), clock.instant());
    }
    if (call.get().isInProgress()
        && readInProgress.merge(agent.get(), 1, Integer::sum) >= LISTS
        && isAnyUnknown()) {
      readInProgress.remove(agent.get());
      listInProgress(agent.get());
    }
  }

  private boolean isAnyUnknown() {
    return calls.stream().anyMatch(call -> call.place().isEmpty());
  }

  /** Lists one week; if calls are still read for nothing afterward, the week before it. */
  private void listInProgress(String agentId) {
    Instant now = clock.instant();
    Instant until = listedFrom.getOrDefault(agentId, now.plus(Timings.LIST_OVERLAP));
    if (until.isBefore(now.minus(WaitLimit.UNKNOWN_TIME))) {
      return;
    }
    Instant from = until.minus(ExecutionQuery.MAX_RANGE);
    listedFrom.put(agentId, from);
    ExecutionQuery week = ExecutionQuery.all(agentId, from, until);
    ExecutionQuery.UNDER_WAY.forEach(status -> lists.read(week.with(status), now));
  }
}
