package io.github.camundabolna.callingbox.tracking;

import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.callingbox.client.call.CallingBoxCallClient;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ConsecutiveFailures;
import io.github.camundabolna.http.ReadAhead;
import io.github.camundabolna.outcome.GiveUpReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Finds the open calls that have ended: by one list of the account, however many there are, and by
 * ID for those that it doesn't show. Readers of one account share lists. Not thread-safe.
 */
public final class HistoryReader {

  /** Requests for single calls in one round; a runtime may send 300 per minute. */
  static final int MOST_READ = 50;

  private final CallingBoxCallClient client;
  private final OpenCalls open;
  private final Duration interval;
  private final Clock clock;
  private final SharedHistory shared;
  private final HistoryWindow window = new HistoryWindow();
  private final ReadAhead ahead = ReadAhead.ofThisProcess(CallingBox.VENDOR);

  /**
   * Creates a reader.
   *
   * @param interval between two readings; a list may be half as old, and 15 seconds at most
   */
  public HistoryReader(
      CallingBoxCallClient client,
      OpenCalls open,
      Duration interval,
      SharedHistories histories,
      Clock clock) {
    this.client = client;
    this.open = open;
    this.interval = interval;
    this.clock = clock;
    this.shared = histories.forAccountOf(client);
  }

  /**
   * A call that isn't waited for any longer.
   *
   * @param id as the open calls have it
   * @param reason why it's given up; empty if it has ended
   */
  public record Over(String id, CallingBoxCall call, Optional<GiveUpReason> reason) {}

  /** Receives what a round finds. It may remove open calls. */
  public interface Found {

    /** Returns whether the end of a listed call matters; adds it to the open calls if it's new. */
    boolean isWanted(CallingBoxCall row);

    /** Returns which listed calls to add to the open ones. It's asked by other threads, later. */
    default Predicate<CallingBoxCall> wantsNew() {
      return row -> false;
    }

    /** Returns whether the end of an open call must not be passed on yet. */
    default boolean isHeld(String id) {
      return false;
    }

    /** Notifies of a status that this version doesn't know, on every read. */
    void unknownStatus(CallingBoxCall call);

    /** Notifies of calls that aren't waited for any longer. May take its time. */
    void over(List<Over> ends);

    /**
     * Notifies of an open call that CallingBox doesn't show.
     *
     * @param absent whether that has lasted so long that the call doesn't exist
     */
    void refused(String id, ApiException failure, boolean absent);
  }

  /**
   * Reads the list, or takes one that another reader has just read, and then reads some calls that
   * it doesn't show, several at once.
   *
   * @param since start of the list; an earlier one is used if open calls need that
   * @return whether the list showed more ended calls than fit into memory
   * @throws ApiException if the list or too many calls can't be read; what was found before counts
   */
  public boolean read(Instant since, Found found) {
    HistoryRound round = new HistoryRound(open, found, clock);
    ConsecutiveFailures lists = new ConsecutiveFailures();
    try {
      lists.attempt(() -> list(interest(since, found), round));
    } finally {
      round.deliver();
    }
    shared.register(this, interest(since, found));
    ConsecutiveFailures reads = new ConsecutiveFailures();
    try {
      ahead.read(
          open.due(round::isUnclear, MOST_READ, clock.instant()).stream()
              .takeWhile(id -> !reads.areTooMany())
              .iterator(),
          client::call,
          (id, answer) -> reads.attempt(() -> read(id, answer, round)));
    } finally {
      round.deliver();
    }
    Optional<ApiException> failure =
        lists.last().or(() -> reads.areTooMany() ? reads.last() : Optional.empty());
    if (failure.isPresent()) {
      throw failure.get();
    }
    return round.isFull();
  }

  private void list(HistoryInterest interest, HistoryRound round) {
    round.listComplete(shared.read(this, interest, this::request, round::listed));
  }

  private void request(Instant since, Consumer<CallingBoxCall> use) {
    window.requested(since, clock.instant());
    client.history(since, use);
  }

  private HistoryInterest interest(Instant since, Found found) {
    List<OpenCall> all = open.stream().toList();
    List<OpenCall> known =
        all.stream().filter(call -> call.missing() || call.createdAt().isPresent()).toList();
    return new HistoryInterest(
        interval, open.ids(), from(since, all), from(since, known), found.wantsNew());
  }

  private Instant from(Instant since, List<OpenCall> calls) {
    return Collections.min(List.of(since, window.from(calls, clock.instant())));
  }

  private void read(String id, Supplier<CallingBoxCall> answer, HistoryRound round) {
    try {
      round.read(id, answer.get());
    } catch (RuntimeException e) {
      ApiException failure = ApiException.ofRead("Call " + id, e);
      round.failed(id, failure);
      if (!failure.isRefusal()) {
        throw failure;
      }
    }
  }
}
