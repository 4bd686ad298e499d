package io.github.camundabolna.callingbox.tracking;

import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.SharedReading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The list of an account's calls, as its polls and sweeps read it. One list at a time is requested,
 * and others take what they need of it. So their number doesn't change how many are requested.
 */
final class SharedHistory {

  /** As for the rate limit. */
  private static final Duration MAX_WAIT = Duration.ofSeconds(25);

  private static final Duration BACK_OFF = Duration.ofSeconds(5);

  /** Longer than any pause after failures: who didn't come for that long doesn't come again. */
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(6);

  /** A reader that looks less often would make the lists of others long. */
  private static final Duration LONGEST_INTERVAL = Duration.ofMinutes(5);

  /** A list that goes back further is seldom, and must not make the next ones as long. */
  private static final Duration USUAL_LENGTH = Duration.ofDays(1);

  private final Clock clock;

  private final SharedReading reading = new SharedReading();

  private final Map<HistoryReader, Registered> readers = new HashMap<>();
  private Optional<HistoryList> latest = Optional.empty();

  private record Registered(HistoryInterest interest, Instant until) {}

  /** Requests a list. */
  interface Source {
    void read(Instant since, Consumer<CallingBoxCall> use);
  }

  SharedHistory(Clock clock) {
    this.clock = clock;
  }

  /** Notes what a reader looks for, so that the next list serves it, too. */
  synchronized void register(HistoryReader reader, HistoryInterest interest) {
    Duration usual = isSeldom(interest) ? Duration.ZERO : interest.interval().multipliedBy(3);
    Duration kept = Collections.max(List.of(FORGOTTEN_AFTER, usual));
    readers.put(reader, new Registered(interest, clock.instant().plus(kept)));
  }

  /**
   * Passes on the calls that a reader looks for, from a list that another has just read, or from a
   * new one.
   *
   * @return whether the list is about an awaited call; otherwise, its absence means nothing
   * @throws ApiException if the list can't be read, or another reads for more than 25 seconds
   */
  Predicate<String> read(
      HistoryReader reader, HistoryInterest interest, Source source, Consumer<CallingBoxCall> use) {
    Instant asked = clock.instant();
    register(reader, interest);
    Optional<HistoryList.Excerpt> taken =
        take(reader, interest, asked)
            .or(() -> takeOrRequest(reader, interest, asked, new Request(source, use)));
    taken.ifPresent(excerpt -> excerpt.rows().forEach(use));
    return taken
        .<Predicate<String>>map(excerpt -> excerpt.ids()::contains)
        .orElse(everyCall -> true);
  }

  private record Request(Source source, Consumer<CallingBoxCall> use) {}

  /** Returns empty if the reader requested a list of its own. */
  private Optional<HistoryList.Excerpt> takeOrRequest(
      HistoryReader reader, HistoryInterest interest, Instant asked, Request request) {
    if (!reading.begin(MAX_WAIT)) {
      throw ApiException.heldBack(
          Reason.OUTAGE,
          "The list of calls was not read: another poll or sweep has been reading it for %d seconds"
              .formatted(MAX_WAIT.toSeconds()),
          BACK_OFF);
    }
    try {
      Optional<HistoryList.Excerpt> taken = take(reader, interest, asked);
      if (taken.isEmpty()) {
        request(begin(reader, interest), request);
      }
      return taken;
    } finally {
      reading.end();
    }
  }

  private void request(HistoryList list, Request request) {
    try {
      request
          .source()
          .read(
              list.since(),
              row -> {
                request.use().accept(row);
                list.add(row);
              });
    } catch (ApiException e) {
      list.fail(e);
      publish(list);
      throw e;
    }
    publish(list);
  }

  private synchronized Optional<HistoryList.Excerpt> take(
      HistoryReader reader, HistoryInterest interest, Instant asked) {
    try {
      return latest.flatMap(list -> list.take(reader, interest, asked));
    } finally {
      latest = latest.filter(HistoryList::isNeeded);
    }
  }

  /** It goes back as far as all readers need, so that the others don't request a longer one. */
  private synchronized HistoryList begin(HistoryReader reader, HistoryInterest interest) {
    Instant now = clock.instant();
    readers.values().removeIf(each -> each.until().isBefore(now));
    Map<HistoryReader, HistoryInterest> others = new HashMap<>();
    readers.forEach((each, registered) -> others.put(each, registered.interest()));
    others.remove(reader);
    if (!isSeldom(interest)) {
      others.values().removeIf(SharedHistory::isSeldom);
    }
    Instant since =
        others.values().stream()
            .map(HistoryInterest::from)
            .filter(now.minus(USUAL_LENGTH)::isBefore)
            .min(Instant::compareTo)
            .filter(interest.from()::isAfter)
            .orElse(interest.from());
    return new HistoryList(now, since, others);
  }

  private static boolean isSeldom(HistoryInterest interest) {
    return interest.interval().compareTo(LONGEST_INTERVAL) > 0;
  }

  private synchronized void publish(HistoryList list) {
    latest = Optional.of(list).filter(HistoryList::isNeeded);
  }
}
