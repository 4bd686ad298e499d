package io.github.camundabolna.bolna.sweep;

import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.ExecutionListing;
import io.github.camundabolna.bolna.client.call.ExecutionQuery;
import io.github.camundabolna.http.ApiException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Sweeps one agent. Bolna lists calls by when they were created, and a call may end long after
 * that: it was scheduled for next week, or is dialled again for hours. So two things are read:
 *
 * <ul>
 *   <li>all calls created since the last sweep and a little before, page by page;
 *   <li>of the time before that, only the calls that are under way, and only if some were: one that
 *       was under way and is not listed so any more may have ended.
 * </ul>
 *
 * So a sweep costs pages of calls that are new or under way, however many have ended.
 */
final class AgentSweep {

  /** Bolna lists a call only after a moment, and its clock may be another than ours. */
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  /** Most calls are over by then; to read a page of them anew is cheaper than to ask by status. */
  private static final Duration RECENT = Duration.ofMinutes(15);

  private final String agentId;
  private final ExecutionListing listing;
  private final EndedCallNotifier teller;
  private final NewCalls calls;
  private final Clock clock;
  private final WatchList watch = new WatchList();
  private final OverflowCalls setAside = new OverflowCalls();
  private Instant readUntil;

  AgentSweep(
      String agentId,
      SweepPlan plan,
      BolnaClient bolna,
      EndedCallNotifier teller,
      DeliveredCalls told,
      Clock clock) {
    this.agentId = agentId;
    this.listing = new ExecutionListing(bolna);
    this.teller = teller;
    this.calls =
        new NewCalls(agentId, listing, row -> !told.contain(row.id()) && plan.wanted().test(row));
    this.clock = clock;
    this.readUntil = clock.instant().minus(farthest(plan));
  }

  private static Duration farthest(SweepPlan plan) {
    return plan.onlyYounger()
        .filter(age -> age.compareTo(plan.lookBack()) < 0)
        .orElse(plan.lookBack());
  }

  /**
   * Goes on from where the last sweep came to.
   *
   * @return why it did not tell everything it found
   * @throws ApiException if the list cannot be read
   */
  Optional<SweepProblem> sweep() {
    Instant now = clock.instant();
    watch.removeIf(teller::isSettled);
    Instant from = from();
    readUnderWay(from);
    Optional<SweepProblem> trouble = watch.isFull() ? teller.tell(watch) : Optional.empty();
    if (trouble.isEmpty()) {
      trouble = readNew(from, now);
    }
    if (trouble.isEmpty()) {
      trouble = readSetAside(now);
    }
    return all(trouble);
  }

  private Optional<SweepProblem> all(Optional<SweepProblem> trouble) {
    List<String> reasons =
        watch.undeliverable().stream().flatMap(call -> call.undelivered().stream()).toList();
    return Stream.of(
            trouble,
            setAside.trouble(agentId),
            Optional.of(reasons).filter(some -> !some.isEmpty()).map(SweepProblem::undeliverable))
        .flatMap(Optional::stream)
        .reduce(SweepProblem::and);
  }

  private Instant from() {
    Instant usual = readUntil.minus(OVERLAP);
    return watch
        .oldest()
        .map(oldest -> later(oldest, readUntil.minus(RECENT)))
        .filter(usual::isAfter)
        .orElse(usual);
  }

  private Optional<SweepProblem> readNew(Instant from, Instant now) {
    return read(from, now.plus(OVERLAP), until -> readUntil = earlier(until, now));
  }

  private Optional<SweepProblem> readSetAside(Instant now) {
    Optional<OverflowCalls.Range> range = setAside.take(now, watch.room());
    if (range.isEmpty()) {
      return Optional.empty();
    }
    Optional<SweepProblem> trouble = Optional.of(SweepProblem.unwatched("the sweep broke off"));
    try {
      trouble = read(range.get().oldest(), range.get().newest().plusMillis(1), until -> {});
    } finally {
      if (trouble.isPresent()) {
        setAside.add(range.get(), now);
      }
    }
    return trouble;
  }

  /** Tells before too much is held. What could not be told keeps more from being read. */
  private Optional<SweepProblem> read(Instant from, Instant to, Consumer<Instant> progress) {
    Instant start = from;
    Optional<SweepProblem> trouble = Optional.empty();
    while (start.isBefore(to) && trouble.isEmpty() && !watch.isFull()) {
      do {
        start = see(calls.read(start, to));
        progress.accept(start);
      } while (start.isBefore(to) && !watch.isFull());
      trouble = teller.tell(watch);
    }
    return trouble.isEmpty() && start.isBefore(to)
        ? Optional.of(SweepProblem.full(agentId, start))
        : trouble;
  }

  private Instant see(NewCalls.Part part) {
    watch.see(part.calls());
    part.left().ifPresent(range -> setAside.add(range, clock.instant()));
    watch.setAside().ifPresent(range -> setAside.add(range, clock.instant()));
    return part.until();
  }

  /**
   * Reads only the times in which calls were created that are watched. A call in a status that
   * cannot be filtered by is not found, and so looked at now and then.
   */
  private void readUnderWay(Instant before) {
    Set<String> found = new HashSet<>();
    ExecutionQuery.covering(agentId, watch.createdBefore(before), before)
        .forEach(range -> readUnderWay(range, found));
    watch.seeUnderWay(found, before);
  }

  private void readUnderWay(ExecutionQuery range, Set<String> found) {
    for (CallStatus status : ExecutionQuery.UNDER_WAY) {
      listing.read(
          range.with(status),
          row -> {
            if (!row.status().lastOfAttempt() && watch.contains(row.id())) {
              found.add(row.id());
            }
          });
    }
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
