package io.github.camundabolna.callingbox.call.deduplication;

import io.github.camundabolna.callingbox.client.call.CallingBoxCallClient;
import io.github.camundabolna.deduplication.RecentOutage;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.SharedReading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The calls of one account, as searches read them. CallingBox lists them only as a whole. So one
 * job reads the list for all that wait: a thousand late jobs need a list every few seconds, and
 * nothing but the matches stays in memory.
 */
final class CallHistory {

  private static final Duration MAX_WAIT = Duration.ofSeconds(1);

  private static final Duration BACK_OFF = Duration.ofSeconds(5);

  /** In turn: those whose search is done leave before the next one reads for all others. */
  private final SharedReading reading = new SharedReading();

  private final BlockingQueue<HistoryLookup> waiting = new LinkedBlockingQueue<>();
  private final RecentOutage outage;

  CallHistory(Clock clock) {
    this.outage = new RecentOutage(clock);
  }

  /**
   * Searches a list that is requested after this method was called.
   *
   * @throws ApiException if the list can't be read, or if another job reads for more than a second
   */
  HistoryLookup.Found find(CallingBoxCallClient client, HistoryLookup lookup) {
    waiting.add(lookup);
    if (!reading.begin(MAX_WAIT)) {
      waiting.remove(lookup);
      throw ApiException.heldBack(
          Reason.PROGRESS, "Another job is still reading the list of calls", BACK_OFF);
    }
    try {
      if (!lookup.isDone()) {
        readForAll(client);
      }
      return lookup.found();
    } finally {
      reading.end();
    }
  }

  private void readForAll(CallingBoxCallClient client) {
    List<HistoryLookup> lookups = new ArrayList<>();
    waiting.drainTo(lookups);
    Optional<ApiException> failure =
        Optional.of(ApiException.notDone("The list of calls was not read to its end"));
    try {
      failure = outage.now().or(() -> read(client, lookups));
    } finally {
      // Whatever the reader dies of, no search that others wait for may look like an empty one.
      for (HistoryLookup each : lookups) {
        each.finish(failure);
      }
    }
  }

  private Optional<ApiException> read(CallingBoxCallClient client, List<HistoryLookup> lookups) {
    Instant since =
        lookups.stream().map(HistoryLookup::since).min(Instant::compareTo).orElseThrow();
    try {
      client.history(since, call -> lookups.forEach(each -> each.examine(call)));
      outage.end();
      return Optional.empty();
    } catch (ApiException e) {
      return Optional.of(outage.remember(e));
    }
  }
}
