package io.github.camundabolna.callingbox.tracking;

import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.http.ApiException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A list that one reader requests, and what others need of it: each of them takes it once. A list
 * with too many such rows serves only those whose rows fit. Not thread-safe.
 */
final class HistoryList {

  /** About 10 MB. */
  static final int MOST_ENDED = 500;

  /** About 10 MB, because they are kept without their bodies. */
  static final int MOST_OPEN = 10_000;

  private final Instant begunAt;
  private final Instant since;
  private final Map<HistoryReader, HistoryInterest> others;
  private final List<CallingBoxCall> ended = new ArrayList<>();
  private final List<CallingBoxCall> open = new ArrayList<>();
  private Optional<ApiException> failure = Optional.empty();

  /**
   * What one of the others needs.
   *
   * @param ids of the awaited calls that the list is about; it says nothing about others
   */
  record Excerpt(Set<String> ids, List<CallingBoxCall> rows) {}

  /**
   * Creates a list without rows.
   *
   * @param begunAt when it was requested at the earliest
   * @param others what all but its own reader look for
   */
  HistoryList(Instant begunAt, Instant since, Map<HistoryReader, HistoryInterest> others) {
    this.begunAt = begunAt;
    this.since = since;
    this.others = new HashMap<>(others);
  }

  Instant begunAt() {
    return begunAt;
  }

  Instant since() {
    return since;
  }

  /** Keeps a row as long as anyone needs it. */
  void add(CallingBoxCall row) {
    Set<HistoryReader> wanting =
        others.entrySet().stream()
            .filter(other -> other.getValue().wants(row))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    if (wanting.isEmpty()) {
      return;
    }
    if (row.ended() ? ended.size() >= MOST_ENDED : open.size() >= MOST_OPEN) {
      others.keySet().removeAll(wanting);
    } else if (row.ended()) {
      ended.add(row);
    } else {
      open.add(row.withoutBody());
    }
  }

  /** Notes that it couldn't be read. */
  void fail(ApiException reason) {
    failure = Optional.of(reason);
    ended.clear();
    open.clear();
  }

  /** Returns whether any reader can still take it. */
  boolean isNeeded() {
    return !others.isEmpty();
  }

  /**
   * Takes what a reader needs, if the list is good enough for it.
   *
   * @param asked when the reader began to need a list
   * @throws ApiException if this list couldn't be read, and was requested after that
   */
  Optional<Excerpt> take(HistoryReader reader, HistoryInterest now, Instant asked) {
    Optional<HistoryInterest> then =
        Optional.ofNullable(others.get(reader))
            .filter(known -> !begunAt.isBefore(asked.minus(now.longestAge())))
            .filter(known -> !now.knownFrom().isBefore(since))
            .filter(known -> now.canMissNew() || known.ids().containsAll(now.ids()));
    if (failure.isPresent()) {
      then.filter(known -> !begunAt.isBefore(asked))
          .ifPresent(
              known -> {
                others.remove(reader);
                throw failure.get();
              });
      return Optional.empty();
    }
    then.ifPresent(known -> others.remove(reader));
    return then.map(known -> new Excerpt(known.ids(), rowsFor(known)));
  }

  private List<CallingBoxCall> rowsFor(HistoryInterest known) {
    List<CallingBoxCall> rows = new ArrayList<>();
    open.stream().filter(known::wants).forEach(rows::add);
    ended.stream().filter(known::wants).forEach(rows::add);
    return rows;
  }
}
