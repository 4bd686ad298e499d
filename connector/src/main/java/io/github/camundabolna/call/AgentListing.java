package io.github.camundabolna.call;

import io.github.camundabolna.client.BolnaClient;
import io.github.camundabolna.client.BolnaException;
import io.github.camundabolna.client.ExecutionListing;
import io.github.camundabolna.client.ExecutionQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The executions of one agent as far as look-ups have needed them, shared by all of them: each
 * reads only what is newer than what was read before, so that a thousand late jobs cost pages and
 * not a thousand listings.
 */
final class AgentListing {

  /** What was read is read again this far back: Bolna lists an execution only after a moment. */
  private static final Duration OVERLAP = Duration.ofMinutes(2);

  /** Rows older than this are forgotten; a look-up that goes back further reads them again. */
  private static final Duration KEPT = Duration.ofDays(1);

  private static final Duration FORGET_EVERY = Duration.ofHours(1);

  private final BolnaClient bolna;
  private final ExecutionListing listing;
  private final String agentId;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, ListedCall> calls = new LinkedHashMap<>();
  private final Map<String, CallOwner> owners = new ConcurrentHashMap<>();
  private Optional<Range> read = Optional.empty();
  private Instant forgetAt = Instant.MIN;

  private record Range(Instant from, Instant to) {}

  AgentListing(BolnaClient bolna, String agentId, Clock clock) {
    this.bolna = bolna;
    this.listing = new ExecutionListing(bolna);
    this.agentId = agentId;
    this.clock = clock;
  }

  /**
   * @return every call of the agent created since then, as Bolna lists it now or has listed it
   *     since this was asked
   */
  List<ListedCall> since(Instant from) {
    Instant asked = clock.instant();
    lock.lock();
    try {
      if (read.filter(range -> !range.from().isAfter(from) && range.to().isAfter(asked))
          .isEmpty()) {
        refresh(from);
      }
      return calls.values().stream().filter(call -> !call.createdBefore(from)).toList();
    } finally {
      lock.unlock();
    }
  }

  /** Who placed a call, which never changes, so it is asked for once. */
  CallOwner ownerOf(String executionId) {
    Optional<CallOwner> known = Optional.ofNullable(owners.get(executionId));
    return known.orElseGet(
        () -> {
          CallOwner owner = ask(executionId);
          if (owner.undecided().isEmpty()) {
            owners.put(executionId, owner);
          }
          return owner;
        });
  }

  /** A call that Bolna lists and does not know any more is nobody's. */
  private CallOwner ask(String executionId) {
    try {
      return CallOwner.of(bolna.execution(executionId));
    } catch (BolnaException e) {
      if (e.httpStatus().orElse(0) == 404) {
        return CallOwner.NOBODY;
      }
      throw e;
    }
  }

  private void refresh(Instant from) {
    Instant begun = clock.instant();
    read.filter(known -> known.to().isBefore(from)).ifPresent(gap -> forgetAll());
    read.map(Range::from).filter(from::isBefore).ifPresent(known -> listAll(from, known));
    listAll(read.map(known -> known.to().minus(OVERLAP)).orElse(from), begun.plus(OVERLAP));
    read = Optional.of(new Range(read.map(Range::from).filter(from::isAfter).orElse(from), begun));
    forgetOld(begun, earlier(from, begun.minus(KEPT)));
  }

  private void listAll(Instant from, Instant to) {
    for (Instant start = from; start.isBefore(to); start = start.plus(ExecutionQuery.MAX_RANGE)) {
      Instant end = earlier(start.plus(ExecutionQuery.MAX_RANGE), to);
      calls.putAll(listing.all(ExecutionQuery.all(agentId, start, end), ListedCall::of));
    }
  }

  /** What lies between what was read and what is asked for can be long, and nobody asks for it. */
  private void forgetAll() {
    calls.clear();
    owners.clear();
    read = Optional.empty();
  }

  /** Seldom, so that many look-ups of one late hour do not read again what the first has read. */
  private void forgetOld(Instant now, Instant before) {
    if (now.isBefore(forgetAt)) {
      return;
    }
    forgetAt = now.plus(FORGET_EVERY);
    if (read.get().from().isBefore(before)) {
      calls.values().removeIf(call -> call.createdBefore(before));
      owners.keySet().retainAll(calls.keySet());
      read = Optional.of(new Range(before, read.get().to()));
    }
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
