package io.github.camundabolna.callingbox.call.deduplication;

import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.deduplication.PhoneNumberMatch;
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

  private final Wanted wanted;
  private final Instant since;
  private final List<PlacedDispatch> own = new ArrayList<>();
  private final List<PlacedDispatch> unlabeled = new ArrayList<>();
  private Optional<ApiException> failure =
      Optional.of(ApiException.notDone("The list of calls was not searched"));
  private boolean done;

  /**
   * What the calls of an element instance have in common. The key alone isn't enough: two new
   * clusters with one account give out equal keys, and an operator may correct a number.
   *
   * @param key of the element instance
   * @param number that it calls
   * @param agentId empty if a prompt places the call
   */
  record Wanted(String key, String number, Optional<String> agentId) {

    private boolean isKeyOf(CallingBoxCall call) {
      return call.elementKey().filter(key::equals).isPresent();
    }

    /** A row without a number or an agent may be the call. */
    private boolean mayBe(CallingBoxCall call) {
      return !call.inbound()
          && call.toNumber().map(listed -> PhoneNumberMatch.mayBeSame(listed, number)).orElse(true)
          && (agentId.isEmpty()
              || call.agentId().map(agentId.get()::equalsIgnoreCase).orElse(true));
    }
  }

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
   * @param since when the call can have been created at the earliest
   */
  HistoryLookup(Wanted wanted, Instant since) {
    this.wanted = wanted;
    this.since = since;
  }

  Instant since() {
    return since;
  }

  void examine(CallingBoxCall call) {
    if (!wanted.mayBe(call)) {
      return;
    }
    if (wanted.isKeyOf(call)) {
      own.add(PlacedDispatch.of(call));
    } else if (!call.body().has("metadata")) {
      unlabeled.add(PlacedDispatch.of(call));
    }
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
   * @throws ApiException if the list couldn't be read, or wasn't searched yet
   */
  Found found() {
    failure.ifPresent(
        e -> {
          throw e;
        });
    return new Found(own.stream().sorted(PlacedDispatch.OLDEST_FIRST).toList(), unlabeled);
  }
}
