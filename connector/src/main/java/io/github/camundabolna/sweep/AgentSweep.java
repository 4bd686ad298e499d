package io.github.camundabolna.sweep;

import io.github.camundabolna.client.BolnaClient;
import io.github.camundabolna.client.BolnaException;
import io.github.camundabolna.client.CallStatus;
import io.github.camundabolna.client.ExecutionListing;
import io.github.camundabolna.client.ExecutionQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /** No more is held at a time than what an agent did in a day, and the usual look back is one. */
  private static final Duration AT_ONCE = Duration.ofDays(1).plus(OVERLAP.multipliedBy(2));

  private final String agentId;
  private final SweepPlan plan;
  private final ExecutionListing listing;
  private final Teller teller;
  private final ToldCalls told;
  private final SweepListener listener;
  private final Clock clock;
  private final Watch watch = new Watch();
  private Instant readUntil;

  AgentSweep(
      String agentId,
      SweepPlan plan,
      BolnaClient bolna,
      Teller teller,
      ToldCalls told,
      SweepListener listener,
      Clock clock) {
    this.agentId = agentId;
    this.plan = plan;
    this.listing = new ExecutionListing(bolna);
    this.teller = teller;
    this.told = told;
    this.listener = listener;
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
   * @throws BolnaException if the list cannot be read
   */
  Optional<Trouble> sweep() {
    Instant now = clock.instant();
    watch.removeIf(teller::isSettled);
    Instant from = from();
    readUnderWay(from);
    Optional<Trouble> trouble;
    do {
      from = readNew(from, now);
      trouble = teller.tell(watch);
    } while (from.isBefore(now) && trouble.isEmpty());
    return trouble;
  }

  private Instant from() {
    Instant usual = readUntil.minus(OVERLAP);
    return watch
        .oldest()
        .map(oldest -> later(oldest, readUntil.minus(RECENT)))
        .filter(usual::isAfter)
        .orElse(usual);
  }

  /**
   * @return up to when was read; earlier than now if there is much to tell first
   */
  private Instant readNew(Instant from, Instant now) {
    Instant end = now.plus(OVERLAP);
    Instant start = from;
    do {
      Instant until = earlier(start.plus(AT_ONCE), end);
      see(start, until);
      start = until;
      readUntil = earlier(until, now);
    } while (start.isBefore(end) && !watch.isCrowded());
    return start;
  }

  private void see(Instant from, Instant to) {
    List<WatchedCall> rows =
        listing
            .all(ExecutionQuery.all(agentId, from, to), row -> WatchedCall.of(row, from))
            .values()
            .stream()
            .filter(row -> !told.contain(row.id()))
            .toList();
    int tooMany = watch.see(rows);
    if (tooMany > 0) {
      listener.lost(
          "agent %s has more than %d calls under way: the %d oldest are no longer watched"
              .formatted(agentId, Watch.MOST, tooMany));
    }
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
            if (!row.status().lastOfAttempt()) {
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
