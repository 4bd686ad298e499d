package io.github.camundabolna.bolna.client.call;

import io.github.camundabolna.http.ApiRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A query for a page of an agent's executions.
 *
 * @param from earliest {@code created_at}, at most 7 days before {@code to}
 * @param page from 1
 * @param pageSize at most 50
 */
public record ExecutionQuery(
    String agentId,
    Instant from,
    Instant to,
    int page,
    int pageSize,
    Optional<CallStatus> status,
    Optional<String> callType,
    Optional<String> provider,
    Optional<Boolean> voicemail,
    Optional<String> batchId) {

  /** The largest page that Bolna returns. */
  public static final int MAX_PAGE_SIZE = 50;

  /** The longest time between {@code from} and {@code to} that Bolna accepts. */
  public static final Duration MAX_RANGE = Duration.ofDays(7);

  /**
   * The statuses of calls in progress that Bolna can filter by (the contract's parameter {@code
   * status}). Other calls appear only in unfiltered lists.
   */
  public static final Set<CallStatus> UNDER_WAY =
      Collections.unmodifiableSet(
          EnumSet.of(
              CallStatus.SCHEDULED,
              CallStatus.QUEUED,
              CallStatus.RESCHEDULED,
              CallStatus.INITIATED,
              CallStatus.RINGING,
              CallStatus.IN_PROGRESS,
              CallStatus.CALL_DISCONNECTED));

  /** Returns the query for the first and largest page of all executions created in that time. */
  public static ExecutionQuery all(String agentId, Instant from, Instant to) {
    return new ExecutionQuery(
        agentId,
        from,
        to,
        1,
        MAX_PAGE_SIZE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Returns the fewest queries that cover the creation of all these calls.
   *
   * @param created creation times, earliest first
   * @param until latest end of a range
   */
  public static List<ExecutionQuery> covering(
      String agentId, Collection<Instant> created, Instant until) {
    List<ExecutionQuery> ranges = new ArrayList<>();
    Instant covered = Instant.MIN;
    for (Instant time : created) {
      if (!time.isBefore(covered)) {
        Instant longest = time.plus(MAX_RANGE);
        covered = longest.isBefore(until) ? longest : until;
        ranges.add(all(agentId, time, covered));
      }
    }
    return ranges;
  }

  /** Returns the same query, limited to calls with this status. */
  public ExecutionQuery with(CallStatus only) {
    return new ExecutionQuery(
        agentId,
        from,
        to,
        page,
        pageSize,
        Optional.of(only),
        callType,
        provider,
        voicemail,
        batchId);
  }

  public ExecutionQuery next() {
    return new ExecutionQuery(
        agentId, from, to, page + 1, pageSize, status, callType, provider, voicemail, batchId);
  }

  ApiRequest toRequest() {
    // As in the contract's example: a clock has nine digits, which not every parser accepts.
    return ApiRequest.get("v2", "agent", agentId, "executions")
        .with("from", Optional.of(from.truncatedTo(ChronoUnit.MILLIS)))
        .with("to", Optional.of(to.truncatedTo(ChronoUnit.MILLIS)))
        .with("page_number", Optional.of(page))
        .with("page_size", Optional.of(pageSize))
        .with("status", status.map(CallStatus::wire))
        .with("call_type", callType)
        .with("provider", provider)
        .with("answered_by_voice_mail", voicemail)
        .with("batch_id", batchId);
  }
}
