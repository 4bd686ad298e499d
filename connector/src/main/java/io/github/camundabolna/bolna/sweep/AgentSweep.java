package io.github.camundabolna.bolna.sweep;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.call.BolnaIdentity;
import io.github.camundabolna.bolna.client.call.ExecutionListing;
import io.github.camundabolna.bolna.client.call.WaitLimit;
import io.github.camundabolna.bolna.tracking.BolnaTimings;
import io.github.camundabolna.bolna.tracking.CallLists;
import io.github.camundabolna.bolna.tracking.CallReader;
import io.github.camundabolna.bolna.tracking.TrackedCall;
import io.github.camundabolna.bolna.tracking.TrackedCalls;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.LruCache;
import io.github.camundabolna.http.ReadAhead;
import io.github.camundabolna.scheduling.Backoff;
import io.github.camundabolna.scheduling.Timings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Sweeps one agent. Bolna lists calls by creation time, and a call may end much later: it was
 * scheduled for next week, or is retried for hours. So the sweep reads two lists:
 *
 * <ul>
 *   <li>all calls created since the last sweep and a little before, page by page;
 *   <li>of those created before, only the calls in progress, by their last known statuses: one that
 *       is no longer listed there is read.
 * </ul>
 *
 * So the cost depends on calls that are new or in progress, however many have ended.
 */
final class AgentSweep {

  private final String agentId;
  private final TrackedCalls calls;
  private final WatchList watchList;
  private final BolnaIdentity identity;
  private final CallLists lists;
  private final NewCalls newCalls;
  private final EndedCallNotifier notifier;
  private final Clock clock;
  private final Duration lookBack;
  private Instant readUntil;

  AgentSweep(
      String agentId,
      SweepPlan plan,
      BolnaClient bolna,
      SweepListener listener,
      LruCache<String, Boolean> delivered,
      Clock clock,
      BooleanSupplier stopped) {
    this.agentId = agentId;
    this.clock = clock;
    this.lookBack = farthest(plan);
    this.readUntil = clock.instant().minus(lookBack);
    this.identity = new BolnaIdentity(bolna, clock);
    // The pause doubles, because each call that only seems to have ended costs a request.
    this.calls =
        new TrackedCalls(
            Backoff.doubling(plan.interval(), BolnaTimings.LONGEST_RETRY_PAUSE),
            WaitLimit.ON_THE_LINE);
    this.watchList = new WatchList(calls);
    ExecutionListing listing = new ExecutionListing(bolna);
    this.lists = new CallLists(listing, identity, calls);
    this.newCalls =
        new NewCalls(
            agentId, listing, row -> delivered.get(row.id()).isEmpty() && plan.wanted().test(row));
    CallReader reader =
        new CallReader(
            id -> bolna.withRetries(client -> client.execution(id)),
            ReadAhead.ofThisProcess(Bolna.VENDOR),
            identity,
            calls,
            clock);
    this.notifier =
        new EndedCallNotifier(
            plan,
            listener,
            delivered,
            clock,
            stopped,
            calls,
            watchList,
            reader,
            new AtomicBoolean());
  }

  private static Duration farthest(SweepPlan plan) {
    return plan.onlyYounger()
        .filter(age -> age.compareTo(plan.lookBack()) < 0)
        .orElse(plan.lookBack());
  }

  /**
   * Continues where the last sweep stopped.
   *
   * @return why it could not deliver everything
   * @throws ApiException if the list can't be read
   */
  Optional<SweepProblem> sweep() {
    Instant now = clock.instant();
    identity.begin();
    if (readUntil.isAfter(now)) {
      // The clock was ahead, and has been corrected.
      readUntil = now.minus(lookBack);
    }
    notifier.forgetSettled();
    Instant from =
        CallLists.recentFrom(calls.stream().toList(), readUntil)
            .orElse(readUntil.minus(Timings.LIST_OVERLAP));
    lists.readInProgress(agentId, createdBefore(from), now);
    Optional<SweepProblem> undelivered = watchList.isFull() ? notifier.deliver() : Optional.empty();
    Optional<SweepProblem> problem =
        undelivered.or(() -> readNew(from, now)).or(() -> readOverflow(now));
    return Stream.concat(problem.stream(), watchList.problems(agentId)).reduce(SweepProblem::and);
  }

  /** Returns whether it delivered any call since the last time this was called. */
  boolean hasDeliveredSome() {
    return notifier.deliveredSome().getAndSet(false);
  }

  private List<TrackedCall> createdBefore(Instant time) {
    return calls.stream()
        .filter(call -> call.createdAt().filter(time::isAfter).isPresent())
        .toList();
  }

  private Optional<SweepProblem> readNew(Instant from, Instant now) {
    return read(
        from,
        now.plus(Timings.LIST_OVERLAP),
        until -> readUntil = Collections.min(List.of(until, now)));
  }

  private Optional<SweepProblem> readOverflow(Instant now) {
    Optional<WatchList.Range> range = watchList.takeOverflow(now);
    if (range.isEmpty()) {
      return Optional.empty();
    }
    Optional<SweepProblem> problem = Optional.of(SweepProblem.ofAgent("the sweep stopped early"));
    try {
      problem = read(range.get().oldest(), range.get().newest().plusMillis(1), until -> {});
    } finally {
      if (problem.isPresent()) {
        watchList.addOverflow(range.get(), now);
      }
    }
    return problem;
  }

  /** Delivers before it holds too much. Undeliverable calls stop further reading. */
  private Optional<SweepProblem> read(Instant from, Instant to, Consumer<Instant> progress) {
    Instant start = from;
    Optional<SweepProblem> problem = Optional.empty();
    while (start.isBefore(to) && problem.isEmpty() && !watchList.isFull()) {
      do {
        start = track(newCalls.read(start, to));
        progress.accept(start);
      } while (start.isBefore(to) && !watchList.isFull());
      problem = notifier.deliver();
    }
    return problem.isEmpty() && start.isBefore(to)
        ? Optional.of(SweepProblem.full(agentId, start))
        : problem;
  }

  private Instant track(NewCalls.Part part) {
    identity.answered();
    Instant now = clock.instant();
    part.calls().forEach(row -> calls.add(row, now));
    part.left().ifPresent(range -> watchList.addOverflow(range, now));
    watchList.removeOverflow(now);
    return part.until();
  }
}
