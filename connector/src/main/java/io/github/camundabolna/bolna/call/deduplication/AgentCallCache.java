package io.github.camundabolna.bolna.call.deduplication;

import static io.github.camundabolna.bolna.client.Bolna.CLOCK_SKEW;

import io.github.camundabolna.bolna.call.deduplication.TimeRanges.Range;
import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.deduplication.RecentOutage;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.SharedReading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Caches the executions of one agent for all look-ups. Each look-up reads only what no other has
 * read, and nothing if a list is new enough for it, so late jobs that wait together share lists. A
 * long list is read in parts; completed parts stay cached if a later one fails.
 */
final class AgentCallCache {

  /** After that, one of the jobs that use a list reads the next one, while others still use it. */
  private static final Duration RENEW_AFTER = Duration.ofSeconds(2);

  /** A job that renews the list for others has only 20 seconds to dial. */
  private static final Duration LONGEST_RENEWAL = Duration.ofSeconds(5);

  /** Time that a job needs for one more part. */
  private static final Duration TIME_FOR_PART = Duration.ofSeconds(5);

  private static final Duration BACK_OFF = Duration.ofSeconds(5);

  private final Clock clock;
  private final AgentCallReader reader;
  private final RecentOutage outage;
  private final SharedReading reading = new SharedReading();
  private final AtomicBoolean renewing = new AtomicBoolean();
  private final CallOrigins origins = new CallOrigins();
  private final KnownCalls known = new KnownCalls(origins);
  private volatile AgentCallSnapshot snapshot = AgentCallSnapshot.NONE;

  /**
   * A completed part of the list.
   *
   * @param end up to when
   */
  record Part(List<AgentCall> calls, Instant end) {}

  AgentCallCache(String agentId, Clock clock) {
    this.clock = clock;
    this.reader = new AgentCallReader(agentId);
    this.outage = new RecentOutage(clock);
  }

  /**
   * Returns the calls of the agent that a search may want, and reads what is missing.
   *
   * @param isEnough tests each part that had to be read, except the last
   * @return the calls; empty if a part was enough
   * @throws ApiException also if another look-up reads for longer than this one waits, or if the
   *     caller's time is up; with {@link Reason#PROGRESS} if anything was read
   */
  List<AgentCall> find(BolnaClient bolna, CallSearch search, Predicate<Part> isEnough) {
    AgentCallSnapshot shared = snapshot;
    Instant now = clock.instant();
    if (!shared.serves(search) || shared.isRequestedAfter(now)) {
      return read(bolna, search, isEnough, outage::remember);
    }
    if (!shared.isRequestedAfter(now.minus(RENEW_AFTER)) && renewing.compareAndSet(false, true)) {
      renew(bolna, search.since(shared.requestedAt().minus(CLOCK_SKEW)));
    }
    AgentCallSnapshot renewed = snapshot;
    return (renewed.serves(search) ? renewed : shared).find(search);
  }

  /** Reads the end of the list for later look-ups; the caller's own list is new enough. */
  private void renew(BolnaClient bolna, CallSearch search) {
    try {
      // Its failure is none of the vendor's if only its short time is over.
      read(
          bolna.within(LONGEST_RENEWAL),
          search.renewed(clock.instant()),
          part -> false,
          failure -> {});
    } catch (ApiException e) {
      // A look-up that needs a newer list fails by itself.
    } finally {
      renewing.set(false);
    }
  }

  /** Reads the missing parts, oldest first. Other look-ups may read between two parts. */
  private List<AgentCall> read(
      BolnaClient bolna,
      CallSearch search,
      Predicate<Part> isEnough,
      Consumer<ApiException> failures) {
    Instant start = search.from();
    while (true) {
      if (!reading.begin(search.required().patience())) {
        throw ApiException.heldBack(
            Reason.PROGRESS, "Another job is still reading the list of calls", BACK_OFF);
      }
      Part part;
      try {
        if (known.forgetIfReadAfter(clock.instant())) {
          snapshot = AgentCallSnapshot.NONE;
        }
        Optional<Instant> end =
            known.isComplete(start, search.required().requestedAfter())
                ? Optional.empty()
                : readPart(bolna, start, search.from(), failures);
        if (end.isEmpty()) {
          return snapshotSince(start).find(search.since(start));
        }
        part = new Part(known.between(start, end.get()), end.get());
        known.limit();
      } catch (ApiException e) {
        throw start.equals(search.from()) || e.reason() != Reason.OUTAGE
            ? e
            : inProgress(e.getMessage());
      } finally {
        reading.end();
      }
      if (isEnough.test(part)) {
        return List.of();
      }
      start = part.end();
      checkTimeLeft(bolna);
    }
  }

  /** Adds older calls that were read since the last list, and are known to be complete. */
  private AgentCallSnapshot snapshotSince(Instant start) {
    if (!snapshot.isCompleteSince(start)) {
      snapshot = known.since(start);
    }
    return snapshot;
  }

  CallOrigins origins() {
    return origins;
  }

  private static void checkTimeLeft(BolnaClient bolna) {
    if (bolna.caller().until().atMost(TIME_FOR_PART).compareTo(TIME_FOR_PART) < 0) {
      throw inProgress("the list is long");
    }
  }

  private static ApiException inProgress(String why) {
    return ApiException.heldBack(
        Reason.PROGRESS, "The next attempt continues reading the agent's calls: " + why, BACK_OFF);
  }

  /** Returns the end of the known list; empty if it is known completely. */
  private Optional<Instant> readPart(
      BolnaClient bolna, Instant start, Instant from, Consumer<ApiException> failures) {
    Instant begun = clock.instant();
    outage.check();
    Range gap = known.missing(start, begun);
    try {
      AgentCallReader.Chunk chunk = reader.read(bolna, gap, known.settled(begun));
      known.add(chunk.calls(), clock.instant());
      if (!chunk.end().equals(begun.plus(CLOCK_SKEW))) {
        known.addPart(gap.from(), chunk.end());
        return Optional.of(chunk.end());
      }
      snapshot = known.addEnd(gap, from, begun);
      return Optional.empty();
    } catch (ApiException e) {
      failures.accept(e);
      throw e;
    }
  }
}
