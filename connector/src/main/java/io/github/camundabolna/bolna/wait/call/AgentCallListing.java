package io.github.camundabolna.bolna.wait.call;

import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.call.BolnaIdentity;
import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.ExecutionListing;
import io.github.camundabolna.bolna.client.call.ExecutionQuery;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.polling.PollBackoff;
import io.github.camundabolna.polling.PollLog;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an agent's lists of calls, and notes how those stand that are waited for. Calls that were
 * made a short while ago are listed whatever their status. To list older ones like that would be to
 * read all that the agent did since; so of them only those are listed that are in a status in which
 * calls were that are waited for: usually one, {@code scheduled}.
 */
final class AgentCallListing {

  /** Most calls are over by then. */
  private static final Duration RECENT = Duration.ofMinutes(15);

  /** Bolna lists a call only after a moment, and its clock may be another than ours. */
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  /** Times are written to the millisecond, and a range must not end before its last call. */
  private static final Duration A_LITTLE = Duration.ofSeconds(1);

  private final ExecutionListing listing;
  private final BolnaIdentity identity;
  private final PolledCalls calls;
  private final PollBackoff pauses;
  private final PollLog log;

  AgentCallListing(
      BolnaClient bolna,
      BolnaIdentity identity,
      PolledCalls calls,
      PollBackoff pauses,
      PollLog log) {
    this.listing = new ExecutionListing(bolna);
    this.identity = identity;
    this.calls = calls;
    this.pauses = pauses;
    this.log = log;
  }

  /**
   * @throws ApiException if a list cannot be read, unless Bolna refuses to list just this agent
   */
  void read(String agentId, Instant now) {
    try {
      readRecent(agentId, now);
      readOlder(agentId, now);
    } catch (ApiException e) {
      calls.of(agentId).forEach(call -> calls.change(call.id(), it -> it.unlisted(now, pauses)));
      if (!e.isRefusal()) {
        throw e;
      }
      identity.refused();
      log.warning("Not listed", "agent %s: %s".formatted(agentId, e.getMessage()));
    }
  }

  /**
   * Shows calls of which nothing is known yet, too.
   *
   * @throws ApiException if the list cannot be read
   */
  void readRecent(String agentId, Instant now) {
    created(calls.of(agentId)).stream()
        .filter(time -> !time.isBefore(now.minus(RECENT)))
        .findFirst()
        .map(oldest -> oldest.isBefore(now.minus(OVERLAP)) ? oldest : now.minus(OVERLAP))
        .ifPresent(from -> read(ExecutionQuery.all(agentId, from, now.plus(OVERLAP)), now));
  }

  /** What is listed nowhere may have ended. */
  private void readOlder(String agentId, Instant now) {
    List<PolledCall> older =
        calls.of(agentId).stream()
            .filter(call -> createdAt(call).filter(now.minus(RECENT)::isAfter).isPresent())
            .toList();
    List<ExecutionQuery> ranges = ranges(agentId, older);
    Set<CallStatus> statuses = EnumSet.noneOf(CallStatus.class);
    older.stream()
        .map(PolledCall::status)
        .filter(ExecutionQuery.UNDER_WAY::contains)
        .forEach(statuses::add);
    Set<CallStatus> others = EnumSet.copyOf(ExecutionQuery.UNDER_WAY);
    others.removeAll(statuses);

    Set<String> missing = new HashSet<>(older.stream().map(PolledCall::id).toList());
    missing.removeAll(read(ranges, statuses, now));
    // Below that it is cheaper to read each by itself.
    if (missing.size() > others.size() * ranges.size()) {
      missing.removeAll(read(ranges, others, now));
    }
    missing.forEach(id -> calls.change(id, PolledCall::missing));
  }

  private List<ExecutionQuery> ranges(String agentId, List<PolledCall> older) {
    List<Instant> created = created(older);
    return created.isEmpty()
        ? List.of()
        : ExecutionQuery.covering(agentId, created, created.get(created.size() - 1).plus(A_LITTLE));
  }

  private Set<String> read(List<ExecutionQuery> ranges, Set<CallStatus> statuses, Instant now) {
    Set<String> shown = new HashSet<>();
    for (ExecutionQuery range : ranges) {
      statuses.forEach(status -> shown.addAll(read(range.with(status), now)));
    }
    return shown;
  }

  private Set<String> read(ExecutionQuery query, Instant now) {
    Set<String> shown = new HashSet<>();
    listing.read(
        query,
        row -> {
          calls.change(row.id(), call -> call.listed(query.agentId(), row, now));
          shown.add(row.id());
        });
    identity.answered();
    return shown;
  }

  /** When, the earliest first. */
  private static List<Instant> created(List<PolledCall> some) {
    return some.stream().flatMap(call -> createdAt(call).stream()).sorted().toList();
  }

  private static Optional<Instant> createdAt(PolledCall call) {
    return call.place().map(PolledCall.Place::createdAt);
  }
}
