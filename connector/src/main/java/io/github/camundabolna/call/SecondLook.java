package io.github.camundabolna.call;

import io.github.camundabolna.client.BolnaClient;
import io.github.camundabolna.client.BolnaException;
import io.github.camundabolna.client.BolnaException.Kind;
import io.github.camundabolna.client.PlacedCall;
import io.github.camundabolna.job.Tries;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks, after a call was placed, whether another runtime held the same job and placed it too. The
 * oldest call stays; who has placed a later one takes it back while it is queued. Both see the same
 * list and come to the same end.
 */
record SecondLook(CallLookup lookup, Tries tries) {

  private static final Logger LOG = LoggerFactory.getLogger(SecondLook.class);

  /** Bolna lists a call only after some seconds. */
  private static final int LOOKS = 10;

  private static final int STOPS = 3;

  /**
   * Looks until the list shows the call itself: then it shows what was placed before it, too.
   *
   * @return the call that stays
   */
  PlacedCall after(PlacedCall placed, BolnaClient bolna, Dial dial) {
    lookup.placed(bolna, dial, placed);
    Optional<Sighting> seen =
        tries.upTo(
            LOOKS, () -> look(placed, bolna, dial).filter(it -> it.shows(placed) && !it.unsure()));
    if (seen.isEmpty()) {
      LOG.warn(
          "Bolna does not list call {} yet: whether another runtime placed it too is not known",
          placed.executionId());
      return placed;
    }
    PlacedCall oldest = seen.get().oldest().orElse(placed);
    if (!isSame(oldest, placed)) {
      takeBack(placed, oldest, bolna);
    }
    return oldest;
  }

  /**
   * For when it is not known which call is one's own.
   *
   * @return the call that stays; empty if none is listed
   * @throws BolnaException as {@link CallLookup#find} does
   */
  Optional<PlacedCall> afterUnknown(BolnaClient bolna, Dial dial) {
    List<PlacedCall> calls = lookup.look(bolna, dial).calls();
    calls.stream().skip(1).forEach(later -> takeBack(later, calls.get(0), bolna));
    return calls.stream().findFirst();
  }

  private Optional<Sighting> look(PlacedCall placed, BolnaClient bolna, Dial dial) {
    try {
      return Optional.of(lookup.lookUpTo(placed, bolna, dial));
    } catch (BolnaException e) {
      return Optional.empty();
    }
  }

  private void takeBack(PlacedCall later, PlacedCall oldest, BolnaClient bolna) {
    Optional<Boolean> stopped = tries.upTo(STOPS, () -> stop(later, bolna));
    if (stopped.orElse(false)) {
      LOG.warn(
          "One job placed two calls, because two runtimes held it: call {} goes on, call {} was"
              + " stopped before it was dialled",
          oldest.executionId(),
          later.executionId());
    } else {
      LOG.error(
          "One job placed two calls, because two runtimes held it, and somebody is phoned twice:"
              + " call {} could not be stopped any more, call {} goes on too",
          later.executionId(),
          oldest.executionId());
    }
  }

  /**
   * @return whether it was; empty if it should be tried again
   */
  private static Optional<Boolean> stop(PlacedCall call, BolnaClient bolna) {
    try {
      Stopping.stop(bolna, call.executionId());
      return Optional.of(true);
    } catch (BolnaException e) {
      return e.kind() == Kind.REJECTED ? Optional.of(false) : Optional.empty();
    }
  }

  private static boolean isSame(PlacedCall one, PlacedCall other) {
    return one.executionId().equals(other.executionId());
  }
}
