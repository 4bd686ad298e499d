package io.github.camundabolna.callingbox.call.deduplication;

import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.http.ApiException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A search for the calls of one element instance. Other jobs may read the list for it: the one that
 * reads fills it in before it releases the lock of {@link CallHistory}.
 */
final class HistoryLookup {

  private final String key;
  private final String number;
  private final Instant since;
  private final List<PlacedDispatch> own = new ArrayList<>();
  private final List<PlacedDispatch> unlabeled = new ArrayList<>();
  private Optional<ApiException> failure = Optional.empty();
  private boolean done;

  /**
   * The result of a search.
   *
   * @param own calls of the element instance
   * @param unlabeled calls to the same number that the list shows without metadata
   */
  record Found(List<PlacedDispatch> own, List<PlacedDispatch> unlabeled) {}

  /**
   * Creates a search.
   *
   * @param key of the element instance
   * @param number that it calls
   * @param since when its call can have been created at the earliest
   */
  HistoryLookup(String key, String number, Instant since) {
    this.key = key;
    this.number = number;
    this.since = since;
  }

  Instant since() {
    return since;
  }

  void examine(CallingBoxCall call) {
    if (call.elementKey().filter(key::equals).isPresent()) {
      own.add(PlacedDispatch.of(call));
    } else if (!call.body().has("metadata") && mayBeTo(call)) {
      unlabeled.add(PlacedDispatch.of(call));
    }
  }

  private boolean mayBeTo(CallingBoxCall call) {
    return !call.inbound() && call.toNumber().map(number::equals).orElse(true);
  }

  void finish(Optional<ApiException> readFailure) {
    failure = readFailure;
    done = true;
  }

  boolean isDone() {
    return done;
  }

  /**
   * Returns what was found.
   *
   * @throws ApiException if the list couldn't be read
   */
  Found found() {
    failure.ifPresent(
        e -> {
          throw e;
        });
    return new Found(own.stream().sorted(PlacedDispatch.OLDEST_FIRST).toList(), unlabeled);
  }
}
