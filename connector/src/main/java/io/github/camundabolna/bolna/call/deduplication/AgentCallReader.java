package io.github.camundabolna.bolna.call.deduplication;

import io.github.camundabolna.bolna.call.deduplication.TimeRanges.Range;
import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.call.ExecutionListing;
import io.github.camundabolna.bolna.client.call.ExecutionQuery;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the start of a range of an agent's list, as much as takes a few seconds. The length depends
 * on the agent's call volume. Not thread-safe.
 */
final class AgentCallReader {

  /** Twenty pages, about three seconds at Bolna's rate limit. */
  private static final int MAX_ROWS = 1_000;

  private static final Duration MIN_LENGTH = Duration.ofMinutes(1);

  private final String agentId;
  private Duration length = ExecutionQuery.MAX_RANGE;

  /**
   * A part of the list.
   *
   * @param end time before which the part has all calls
   */
  record Chunk(Map<String, AgentCall> calls, Instant end) {}

  AgentCallReader(String agentId) {
    this.agentId = agentId;
  }

  /**
   * Reads the next part.
   *
   * @param settled time before which the list no longer changes; later calls are read at once
   * @throws ApiException if the list can't be read; after no response, the next part is shorter
   */
  Chunk read(BolnaClient bolna, Range range, Instant settled) {
    while (true) {
      Instant end = end(range, settled);
      boolean divisible =
          length.compareTo(MIN_LENGTH) > 0 && range.from().plus(MIN_LENGTH).isBefore(settled);
      Optional<Map<String, AgentCall>> rows =
          list(bolna, range.from(), end, divisible ? MAX_ROWS : Long.MAX_VALUE);
      if (rows.isPresent()) {
        if (rows.get().size() < MAX_ROWS / 4) {
          length = shorter(length.multipliedBy(2), ExecutionQuery.MAX_RANGE);
        }
        return new Chunk(rows.get(), end);
      }
      halve(range.from(), end);
    }
  }

  private Optional<Map<String, AgentCall>> list(
      BolnaClient bolna, Instant from, Instant end, long maxRows) {
    try {
      return new ExecutionListing(bolna)
          .all(ExecutionQuery.all(agentId, from, end), maxRows, AgentCall::of);
    } catch (ApiException e) {
      if (e.reason() == Reason.OUTAGE) {
        halve(from, end);
      }
      throw e;
    }
  }

  private Instant end(Range range, Instant settled) {
    Instant reach = range.from().plus(length);
    boolean all =
        !reach.isBefore(range.to())
            || !reach.isBefore(settled)
                && !range.from().plus(ExecutionQuery.MAX_RANGE).isBefore(range.to());
    if (all) {
      return range.to();
    }
    return settled.isAfter(range.from()) && settled.isBefore(reach) ? settled : reach;
  }

  private void halve(Instant from, Instant end) {
    Duration half = shorter(length, Duration.between(from, end)).dividedBy(2);
    length = half.compareTo(MIN_LENGTH) < 0 ? MIN_LENGTH : half;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
