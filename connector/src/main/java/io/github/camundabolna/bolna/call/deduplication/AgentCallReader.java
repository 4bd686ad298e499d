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
 * Reads the beginning of a range of an agent's list, as much as can be read in some seconds. How
 * long a time that is depends on how many calls the agent makes. Not safe for several threads.
 */
final class AgentCallReader {

  /** Twenty pages, which are about three seconds at the pace that Bolna allows. */
  private static final int MAX_ROWS = 1_000;

  private static final Duration MIN_LENGTH = Duration.ofMinutes(1);

  private final String agentId;
  private Duration length = ExecutionQuery.MAX_RANGE;

  /**
   * @param end up to when these are all calls
   */
  record Chunk(Map<String, AgentCall> calls, Instant end) {}

  AgentCallReader(String agentId) {
    this.agentId = agentId;
  }

  /**
   * @param settled up to when the list does not change anymore; what is later is read in one go
   * @throws ApiException if the list can't be read; the next part is shorter if no answer came
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
