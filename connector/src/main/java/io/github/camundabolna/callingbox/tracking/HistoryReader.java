package io.github.camundabolna.callingbox.tracking;

import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.callingbox.client.call.CallingBoxCallClient;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ConsecutiveFailures;
import io.github.camundabolna.outcome.GiveUpReason;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Finds the open calls that have ended: by one list of the account, however many there are, and by
 * ID for those that it doesn't show. Not thread-safe.
 */
public final class HistoryReader {

  /** Requests for single calls in one round; a runtime may send 300 per minute. */
  static final int MOST_READ = 50;

  private final CallingBoxCallClient client;
  private final OpenCalls open;
  private final Clock clock;
  private final HistoryWindow window = new HistoryWindow();

  public HistoryReader(CallingBoxCallClient client, OpenCalls open, Clock clock) {
    this.client = client;
    this.open = open;
    this.clock = clock;
  }

  /** Receives what a round finds. It may remove open calls. */
  public interface Found {

    /** Returns whether the end of a listed call matters; adds it to the open calls if it's new. */
    boolean isWanted(CallingBoxCall row);

    /** Returns whether the end of an open call must not be passed on yet. */
    default boolean isHeld(String id) {
      return false;
    }

    /** Notifies of a status that this version doesn't know, on every read. */
    void unknownStatus(CallingBoxCall call);

    /**
     * Notifies of a call that isn't waited for any longer. May take its time.
     *
     * @param id as the open calls have it
     * @param reason why it's given up; empty if it has ended
     */
    void over(String id, CallingBoxCall call, Optional<GiveUpReason> reason);

    /**
     * Notifies of an open call that CallingBox doesn't show.
     *
     * @param absent whether that has lasted so long that the call doesn't exist
     */
    void refused(String id, ApiException failure, boolean absent);
  }

  /**
   * Reads the list, and then some calls that it doesn't show.
   *
   * @param since start of the list; an earlier one is used if open calls need that
   * @return whether the list showed more ended calls than fit into memory
   * @throws ApiException if the list or too many calls can't be read; what was found before counts
   */
  public boolean read(Instant since, Found found) {
    HistoryRound round = new HistoryRound(open, found, clock);
    Instant needed = window.from(open, clock.instant());
    Instant from = Collections.min(List.of(since, needed));
    ConsecutiveFailures lists = new ConsecutiveFailures();
    try {
      lists.attempt(() -> list(from, round));
    } finally {
      round.deliver();
    }
    ConsecutiveFailures reads = new ConsecutiveFailures();
    open.due(round.listed(), MOST_READ, clock.instant())
        .forEach(id -> reads.attempt(() -> read(id, round)));
    Optional<ApiException> failure =
        lists.last().or(() -> reads.areTooMany() ? reads.last() : Optional.empty());
    if (failure.isPresent()) {
      throw failure.get();
    }
    return round.isFull();
  }

  private void list(Instant from, HistoryRound round) {
    client.history(from, round::listed);
    round.listComplete();
  }

  private void read(String id, HistoryRound round) {
    try {
      round.read(id, client.call(id));
    } catch (ApiException e) {
      round.failed(id, e);
      if (!e.isRefusal()) {
        throw e;
      }
    }
  }
}
