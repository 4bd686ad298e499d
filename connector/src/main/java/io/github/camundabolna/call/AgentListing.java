package io.github.camundabolna.call;

import static java.util.Comparator.naturalOrder;

import io.github.camundabolna.client.BolnaClient;
import io.github.camundabolna.client.BolnaException;
import io.github.camundabolna.client.Deadline;
import io.github.camundabolna.client.ExecutionListing;
import io.github.camundabolna.client.ExecutionQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * The executions of one agent as far as look-ups have needed them, shared by all of them: each
 * reads only what is newer than what was read before, so that a thousand late jobs cost pages and
 * not a thousand listings.
 */
final class AgentListing {

  /** How far Bolna's clock and this runtime's may be apart. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

  /** What was read is read again this far back: Bolna lists a call only after some seconds. */
  private static final Duration UNTIL_LISTED = Duration.ofSeconds(30);

  /** Rows older than this are forgotten; a look-up that goes back further reads them again. */
  private static final Duration KEPT = Duration.ofDays(1);

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  private static final Duration FORGET_EVERY = Duration.ofHours(1);

  private final String agentId;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, ListedCall> calls = new LinkedHashMap<>();
  private final CallOwners owners = new CallOwners();
  private Optional<Range> read = Optional.empty();
  private Optional<Instant> newest = Optional.empty();
  private Instant forgetAt = Instant.MIN;

  private record Range(Instant from, Instant to) {}

  AgentListing(String agentId, Clock clock) {
    this.agentId = agentId;
    this.clock = clock;
  }

  /**
   * @return every call of the agent created since then, as Bolna lists it now or has listed it
   *     since this was asked
   * @throws BolnaException also if the caller's time is up before the list has been read for others
   */
  List<ListedCall> since(BolnaClient bolna, Instant from) {
    Instant asked = clock.instant();
    takeTurns(bolna.caller().until());
    try {
      if (read.filter(range -> !range.from().isAfter(from) && range.to().isAfter(asked))
          .isEmpty()) {
        refresh(new ExecutionListing(bolna), from);
      }
      return calls.values().stream().filter(call -> !call.createdBefore(from)).toList();
    } finally {
      lock.unlock();
    }
  }

  private void takeTurns(Deadline until) {
    try {
      if (lock.tryLock(until.atMost(LONGEST_WAIT).toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw BolnaException.notDone("The list of calls is being read for another job still");
  }

  CallOwners owners() {
    return owners;
  }

  private void refresh(ExecutionListing listing, Instant from) {
    Instant begun = clock.instant();
    read.filter(known -> known.to().isBefore(from)).ifPresent(gap -> forgetAll());
    read.map(Range::from).filter(from::isBefore).ifPresent(known -> listAll(listing, from, known));
    listAll(listing, read.map(this::resume).orElse(from), begun.plus(CLOCK_SKEW));
    read = Optional.of(new Range(read.map(Range::from).filter(from::isAfter).orElse(from), begun));
    forgetOld(begun, earlier(from, begun.minus(KEPT)));
  }

  /** By this runtime's clock or, where that is later, by Bolna's own, which needs no allowance. */
  private Instant resume(Range known) {
    Instant ours = known.to().minus(CLOCK_SKEW);
    return newest.map(seen -> seen.minus(UNTIL_LISTED)).filter(ours::isBefore).orElse(ours);
  }

  private void listAll(ExecutionListing listing, Instant from, Instant to) {
    for (Instant start = from; start.isBefore(to); start = start.plus(ExecutionQuery.MAX_RANGE)) {
      Instant end = earlier(start.plus(ExecutionQuery.MAX_RANGE), to);
      listing.all(ExecutionQuery.all(agentId, start, end), ListedCall::of).forEach(this::see);
    }
  }

  private void see(String id, ListedCall call) {
    calls.put(id, call);
    Instant latest = clock.instant().plus(CLOCK_SKEW);
    newest =
        Stream.concat(newest.stream(), call.createdAt().filter(latest::isAfter).stream())
            .max(naturalOrder());
  }

  /** What lies between what was read and what is asked for can be long, and nobody asks for it. */
  private void forgetAll() {
    calls.clear();
    owners.forgetAllBut(Set.of());
    read = Optional.empty();
    newest = Optional.empty();
  }

  /** Seldom, so that many look-ups of one late hour do not read again what the first has read. */
  private void forgetOld(Instant now, Instant before) {
    if (now.isBefore(forgetAt)) {
      return;
    }
    forgetAt = now.plus(FORGET_EVERY);
    if (read.get().from().isBefore(before)) {
      calls.values().removeIf(call -> call.createdBefore(before));
      owners.forgetAllBut(calls.keySet());
      read = Optional.of(new Range(before, read.get().to()));
    }
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
