package io.github.camundabolna.callingbox.call.deduplication;

import io.github.camundabolna.callingbox.client.call.CallingBoxCallClient;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The calls of one account, as searches read them. CallingBox lists them only as a whole. So one
 * job reads the list for all that wait: a thousand late jobs need a list every few seconds, and
 * nothing but the matches stays in memory.
 */
final class CallHistory {

  private static final Duration MAX_WAIT = Duration.ofSeconds(1);

  private static final Duration BACK_OFF = Duration.ofSeconds(5);

  /** How long the list isn't requested again after no response. */
  private static final Duration FAILURE_TTL = Duration.ofSeconds(5);

  private final Clock clock;

  /** Fair, so that those whose search is done leave before the next one reads for all others. */
  private final ReentrantLock lock = new ReentrantLock(true);

  private final BlockingQueue<HistoryLookup> waiting = new LinkedBlockingQueue<>();
  private Optional<ApiException> outage = Optional.empty();
  private Instant failedAt = Instant.MIN;

  CallHistory(Clock clock) {
    this.clock = clock;
  }

  /**
   * Searches a list that is requested after this method was called.
   *
   * @throws ApiException if the list can't be read, or if another job reads for more than a second
   */
  HistoryLookup.Found find(CallingBoxCallClient client, HistoryLookup lookup) {
    waiting.add(lookup);
    acquireLock(lookup);
    try {
      if (!lookup.isDone()) {
        readForAll(client);
      }
      return lookup.found();
    } finally {
      lock.unlock();
    }
  }

  private void acquireLock(HistoryLookup lookup) {
    try {
      if (lock.tryLock(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    waiting.remove(lookup);
    throw ApiException.heldBack(
        Reason.PROGRESS, "Another job is still reading the list of calls", BACK_OFF);
  }

  private void readForAll(CallingBoxCallClient client) {
    List<HistoryLookup> lookups = new ArrayList<>();
    waiting.drainTo(lookups);
    Optional<ApiException> failure =
        Optional.of(ApiException.notDone("The list of calls was not read to its end"));
    try {
      failure = recentOutage().or(() -> read(client, lookups));
    } finally {
      // Whatever the reader dies of, no search that others wait for may look like an empty one.
      for (HistoryLookup each : lookups) {
        each.finish(failure);
      }
    }
  }

  /** Searches that wait for the same list must not run into the same timeout one by one. */
  private Optional<ApiException> recentOutage() {
    return outage.filter(each -> clock.instant().isBefore(failedAt.plus(FAILURE_TTL)));
  }

  private Optional<ApiException> read(CallingBoxCallClient client, List<HistoryLookup> lookups) {
    Instant since =
        lookups.stream().map(HistoryLookup::since).min(Instant::compareTo).orElseThrow();
    try {
      client.history(since, call -> lookups.forEach(each -> each.examine(call)));
      outage = Optional.empty();
      return Optional.empty();
    } catch (ApiException e) {
      ApiException later = e.reason() == Reason.OUTAGE ? e.withRetryAfter(BACK_OFF) : e;
      outage = Optional.of(later).filter(each -> each.reason() == Reason.OUTAGE);
      failedAt = clock.instant();
      return Optional.of(later);
    }
  }
}
