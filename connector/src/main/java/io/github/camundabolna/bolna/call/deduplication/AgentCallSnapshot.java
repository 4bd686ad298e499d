package io.github.camundabolna.bolna.call.deduplication;

import static java.util.stream.Collectors.groupingBy;

import io.github.camundabolna.deduplication.PhoneNumberMatch;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The calls of an agent as they were listed once, by number, so that each of a thousand jobs
 * compares only few of them. Immutable: jobs use it while another one reads the next list.
 */
final class AgentCallSnapshot {

  /** Instead of a number, for calls whose number isn't listed. */
  private static final String UNKNOWN = "unknown";

  /** Serves no search. */
  static final AgentCallSnapshot NONE = new AgentCallSnapshot(Instant.MIN, Instant.MAX, List.of());

  private final Instant requestedAt;
  private final Instant from;
  private final Map<String, List<AgentCall>> callsByNumber;

  /**
   * Creates a snapshot.
   *
   * @param requestedAt when the last part of the list was requested
   * @param from since when the calls are complete
   */
  AgentCallSnapshot(Instant requestedAt, Instant from, Collection<AgentCall> calls) {
    this.requestedAt = requestedAt;
    this.from = from;
    this.callsByNumber = calls.stream().collect(groupingBy(AgentCallSnapshot::key));
  }

  private static String key(AgentCall call) {
    return call.number().map(PhoneNumberMatch::key).orElse(UNKNOWN);
  }

  Instant requestedAt() {
    return requestedAt;
  }

  boolean isRequestedAfter(Instant time) {
    return requestedAt.isAfter(time);
  }

  boolean isCompleteSince(Instant time) {
    return !time.isBefore(from);
  }

  boolean serves(CallSearch search) {
    return isRequestedAfter(search.required().requestedAfter()) && isCompleteSince(search.from());
  }

  /** Returns the calls that may be those of a search. */
  List<AgentCall> find(CallSearch search) {
    return Stream.of(PhoneNumberMatch.key(search.number()), UNKNOWN)
        .flatMap(key -> callsByNumber.getOrDefault(key, List.of()).stream())
        .filter(call -> !call.createdBefore(search.from()))
        .toList();
  }
}
