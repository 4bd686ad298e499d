package io.github.camundabolna.bolna.call.deduplication;

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
 * The executions of one agent as far as look-ups have needed them, shared by all of them: each
 * reads only what no other has read, so that a thousand late jobs cost pages and not a thousand
 * listings. A long list is read in parts, and what was read stays read when a part fails.
 */
final class AgentCallCache {

  /** How far Bolna's clock and this runtime's may be apart. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

  /** What was read is read again this far back: Bolna lists a call only after some seconds. */
  private static final Duration UNTIL_LISTED = Duration.ofSeconds(30);

  /** Rows older than this are forgotten; a look-up that goes back further reads them again. */
  private static final Duration KEPT = Duration.ofDays(1);

  private static final Duration FORGET_EVERY = Duration.ofHours(1);

  /** About 300 bytes each. */
  private static final int MOST_ROWS = 20_000;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

  /** What is left of a job's time must suffice for one more part. */
  private static final Duration FOR_A_PART = Duration.ofSeconds(5);

  private static final Duration BACK_OFF = Duration.ofSeconds(5);

  /** For how long a list that nobody answered is not asked for again. */
  private static final Duration FAILURE_HOLDS = Duration.ofSeconds(5);

  private final Clock clock;
  private final AgentCallReader reader;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, ListedCall> calls = new LinkedHashMap<>();
  private final CallOrigins owners = new CallOrigins();
  private final TimeRanges read = new TimeRanges();
  private Instant lastRead = Instant.MIN;
  private Optional<Instant> newest = Optional.empty();
  private Optional<ApiException> failure = Optional.empty();
  private Instant failedAt = Instant.MIN;
  private Instant forgetAt = Instant.MIN;

  /**
   * A part of the list that was read, and is whole.
   *
   * @param end up to when
   */
  record Part(List<ListedCall> rows, Instant end) {}

  AgentCallCache(String agentId, Clock clock) {
    this.clock = clock;
    this.reader = new AgentCallReader(agentId);
  }

  /**
   * Reads what is missing, the oldest first, in parts between which others may read too.
   *
   * @return every call of the agent created since then, as Bolna lists it now or has listed it
   *     since this was asked; nothing if a part was enough
   * @param isEnough is asked about each part that had to be read, but for the last
   * @throws ApiException also if another reads and goes on for more than a second, or if the
   *     caller's time is up: then with {@link Reason#PROGRESS} if anything was read
   */
  List<ListedCall> since(BolnaClient bolna, Instant from, Predicate<Part> isEnough) {
    Instant asked = clock.instant();
    Instant start = from;
    while (true) {
      takeTurns();
      Part part;
      try {
        Optional<Instant> end =
            isKnown(start, asked) ? Optional.empty() : readPart(bolna, start, from);
        if (end.isEmpty()) {
          return rows(start, Instant.MAX);
        }
        part = new Part(rows(start, end.get()), end.get());
        limitRows();
      } catch (ApiException e) {
        throw start.equals(from) || e.reason() != Reason.OUTAGE ? e : later(e.getMessage());
      } finally {
        lock.unlock();
      }
      if (isEnough.test(part)) {
        return List.of();
      }
      start = part.end();
      checkTime(bolna);
    }
  }

  private List<ListedCall> rows(Instant from, Instant to) {
    return calls.values().stream()
        .filter(call -> !call.createdBefore(from))
        .filter(call -> to.equals(Instant.MAX) || call.createdBefore(to))
        .toList();
  }

  CallOrigins owners() {
    return owners;
  }

  private static void checkTime(BolnaClient bolna) {
    if (bolna.caller().until().atMost(FOR_A_PART).compareTo(FOR_A_PART) < 0) {
      throw later("its list of calls is long");
    }
  }

  private static ApiException later(String why) {
    return ApiException.heldBack(
        Reason.PROGRESS, "The calls of the agent are read on by the next try: " + why, BACK_OFF);
  }

  private void takeTurns() {
    try {
      if (lock.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw ApiException.heldBack(
        Reason.OUTAGE, "The list of calls is being read for another job still", BACK_OFF);
  }

  private boolean isKnown(Instant from, Instant asked) {
    return lastRead.isAfter(asked) && read.firstGap(from, settled(lastRead)).isEmpty();
  }

  /** Up to when nothing new can come: by this runtime's clock or, if later, by Bolna's own. */
  private Instant settled(Instant readAt) {
    Instant ours = readAt.minus(CLOCK_SKEW);
    return newest.map(seen -> seen.minus(UNTIL_LISTED)).filter(ours::isBefore).orElse(ours);
  }

  /** Returns up to when the list is known now; nothing if to its end. */
  private Optional<Instant> readPart(BolnaClient bolna, Instant start, Instant from) {
    Instant begun = clock.instant();
    if (failure.isPresent() && begun.isBefore(failedAt.plus(FAILURE_HOLDS))) {
      throw failure.get();
    }
    Instant latest = begun.plus(CLOCK_SKEW);
    Range gap =
        read.firstGap(start, latest).orElseGet(() -> new Range(begun.minus(CLOCK_SKEW), latest));
    try {
      AgentCallReader.Rows rows = reader.read(bolna, gap, settled(begun));
      rows.calls().forEach(this::see);
      if (!rows.end().equals(latest)) {
        read.add(gap.from(), rows.end());
        return Optional.of(rows.end());
      }
      read.add(gap.from(), settled(begun));
      lastRead = begun;
      forgetOld(begun, earlier(from, begun.minus(KEPT)));
      return Optional.empty();
    } catch (ApiException e) {
      remember(e);
      throw e;
    }
  }

  /** Those who wait for the same list need not wait for the same silence one after the other. */
  private void remember(ApiException e) {
    boolean silence = e.reason() == Reason.OUTAGE;
    failure = Optional.of(e.waiting(BACK_OFF)).filter(each -> silence);
    failedAt = clock.instant();
  }

  private void see(String id, ListedCall call) {
    calls.put(id, call);
    Instant latest = clock.instant().plus(CLOCK_SKEW);
    newest =
        Stream.concat(newest.stream(), call.createdAt().filter(latest::isAfter).stream())
            .max(naturalOrder());
  }

  /** Seldom, so that many look-ups of one late hour do not read again what the first has read. */
  private void forgetOld(Instant now, Instant before) {
    if (!now.isBefore(forgetAt)) {
      forgetAt = now.plus(FORGET_EVERY);
      forgetBefore(before);
    }
  }

  private void limitRows() {
    if (calls.size() > MOST_ROWS) {
      List<Instant> times =
          calls.values().stream().flatMap(call -> call.createdAt().stream()).sorted().toList();
      forgetBefore(times.get(times.size() / 2));
    }
  }

  private void forgetBefore(Instant time) {
    calls.values().removeIf(call -> call.createdBefore(time));
    owners.forgetAllBut(calls.keySet());
    read.removeBefore(time);
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
