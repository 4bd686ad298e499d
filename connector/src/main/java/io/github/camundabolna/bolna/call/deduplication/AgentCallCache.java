package io.github.camundabolna.bolna.call.deduplication;

import static io.github.camundabolna.bolna.client.Bolna.CLOCK_SKEW;
import static java.util.Comparator.naturalOrder;

import io.github.camundabolna.bolna.call.deduplication.TimeRanges.Range;
import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Caches the executions of one agent for all look-ups. Each look-up reads only what no other has
 * read, so a thousand late jobs share one list. A long list is read in parts; completed parts stay
 * cached if a later one fails.
 */
final class AgentCallCache {

  /** The end of the list is read again this far back, because Bolna lists calls with a delay. */
  private static final Duration UNTIL_LISTED = Duration.ofSeconds(30);

  /** Older calls are dropped; a look-up that goes back further reads them again. */
  private static final Duration RETENTION = Duration.ofDays(1);

  private static final Duration FORGET_EVERY = Duration.ofHours(1);

  /** About 300 bytes each. */
  private static final int MAX_CALLS = 20_000;

  private static final Duration MAX_WAIT = Duration.ofSeconds(1);

  /** Time that a job needs for one more part. */
  private static final Duration TIME_FOR_PART = Duration.ofSeconds(5);

  private static final Duration BACK_OFF = Duration.ofSeconds(5);

  /** How long a list isn't requested again after no response. */
  private static final Duration FAILURE_TTL = Duration.ofSeconds(5);

  private final Clock clock;
  private final AgentCallReader reader;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, AgentCall> calls = new LinkedHashMap<>();
  private final CallOrigins origins = new CallOrigins();
  private final TimeRanges readRanges = new TimeRanges();
  private Instant lastRead = Instant.MIN;
  private Optional<Instant> newest = Optional.empty();
  private Optional<ApiException> failure = Optional.empty();
  private Instant failedAt = Instant.MIN;
  private Instant forgetAt = Instant.MIN;

  /**
   * A completed part of the list.
   *
   * @param end up to when
   */
  record Part(List<AgentCall> calls, Instant end) {}

  AgentCallCache(String agentId, Clock clock) {
    this.clock = clock;
    this.reader = new AgentCallReader(agentId);
  }

  /**
   * Reads the missing parts, oldest first. Other look-ups may read between two parts.
   *
   * @return all calls of the agent created since then, listed no earlier than this request; empty
   *     if a part was enough
   * @param isEnough tests each part that had to be read, except the last
   * @throws ApiException also if another look-up reads for more than a second, or if the caller's
   *     time is up; with {@link Reason#PROGRESS} if anything was read
   */
  List<AgentCall> callsSince(BolnaClient bolna, Instant from, Predicate<Part> isEnough) {
    Instant asked = clock.instant();
    Instant start = from;
    while (true) {
      acquireLock();
      Part part;
      try {
        Optional<Instant> end =
            isKnown(start, asked) ? Optional.empty() : readPart(bolna, start, from);
        if (end.isEmpty()) {
          return callsBetween(start, Instant.MAX);
        }
        part = new Part(callsBetween(start, end.get()), end.get());
        limitCalls();
      } catch (ApiException e) {
        throw start.equals(from) || e.reason() != Reason.OUTAGE ? e : inProgress(e.getMessage());
      } finally {
        lock.unlock();
      }
      if (isEnough.test(part)) {
        return List.of();
      }
      start = part.end();
      checkTimeLeft(bolna);
    }
  }

  private List<AgentCall> callsBetween(Instant from, Instant to) {
    return calls.values().stream()
        .filter(call -> !call.createdBefore(from))
        .filter(call -> to.equals(Instant.MAX) || call.createdBefore(to))
        .toList();
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

  private void acquireLock() {
    try {
      if (lock.tryLock(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw ApiException.heldBack(
        Reason.OUTAGE, "Another job is still reading the list of calls", BACK_OFF);
  }

  private boolean isKnown(Instant from, Instant asked) {
    return lastRead.isAfter(asked) && readRanges.firstGap(from, settled(lastRead)).isEmpty();
  }

  /** Returns the time before which the list no longer changes, by the later of both clocks. */
  private Instant settled(Instant readAt) {
    Instant ours = readAt.minus(CLOCK_SKEW);
    return newest.map(seen -> seen.minus(UNTIL_LISTED)).filter(ours::isBefore).orElse(ours);
  }

  /** Returns the end of the known list; empty if it is known completely. */
  private Optional<Instant> readPart(BolnaClient bolna, Instant start, Instant from) {
    Instant begun = clock.instant();
    if (failure.isPresent() && begun.isBefore(failedAt.plus(FAILURE_TTL))) {
      throw failure.get();
    }
    Instant latest = begun.plus(CLOCK_SKEW);
    Range gap =
        readRanges
            .firstGap(start, latest)
            .orElseGet(() -> new Range(begun.minus(CLOCK_SKEW), latest));
    try {
      AgentCallReader.Chunk chunk = reader.read(bolna, gap, settled(begun));
      chunk.calls().forEach(this::add);
      if (!chunk.end().equals(latest)) {
        readRanges.add(gap.from(), chunk.end());
        return Optional.of(chunk.end());
      }
      readRanges.add(gap.from(), settled(begun));
      lastRead = begun;
      forgetOld(begun, earlier(from, begun.minus(RETENTION)));
      return Optional.empty();
    } catch (ApiException e) {
      remember(e);
      throw e;
    }
  }

  /** Look-ups that wait for the same list must not run into the same timeout one by one. */
  private void remember(ApiException e) {
    boolean unanswered = e.reason() == Reason.OUTAGE;
    failure = Optional.of(e.withRetryAfter(BACK_OFF)).filter(each -> unanswered);
    failedAt = clock.instant();
  }

  private void add(String id, AgentCall call) {
    calls.put(id, call);
    Instant latest = clock.instant().plus(CLOCK_SKEW);
    newest =
        Stream.concat(newest.stream(), call.createdAt().filter(latest::isAfter).stream())
            .max(naturalOrder());
  }

  /** Runs rarely, so that many late look-ups don't repeat the same reads. */
  private void forgetOld(Instant now, Instant before) {
    if (!now.isBefore(forgetAt)) {
      forgetAt = now.plus(FORGET_EVERY);
      forgetBefore(before);
    }
  }

  private void limitCalls() {
    if (calls.size() > MAX_CALLS) {
      List<Instant> times =
          calls.values().stream().flatMap(call -> call.createdAt().stream()).sorted().toList();
      forgetBefore(times.get(times.size() / 2));
    }
  }

  private void forgetBefore(Instant time) {
    calls.values().removeIf(call -> call.createdBefore(time));
    origins.retainAll(calls.keySet());
    readRanges.removeBefore(time);
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
