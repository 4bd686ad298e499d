package io.github.camundabolna.bolna.call.deduplication;

import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.PlacedCall;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.Deadline;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.job.BackgroundRetry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks, after a call was placed, whether another runtime held the same job and placed it too. The
 * oldest call stays; whoever placed a later one takes it back while it is queued. Both see the same
 * list and come to the same end. What cannot be told at once is looked at in the background, and by
 * the next try of the job.
 */
record DuplicateCallResolver(CallLookup lookup, BackgroundRetry background) {

  private static final Logger LOG = LoggerFactory.getLogger(DuplicateCallResolver.class);

  /** Bolna lists a call only after some seconds. */
  private static final int LOOKS = 10;

  private static final int STOPS = 2;

  /** By then the looks in the background are over. */
  private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(LOOKS);

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Set<CallStatus> TAKEN_BACK = Set.of(CallStatus.STOPPED, CallStatus.CANCELED);

  /**
   * Looks once: only a list that shows the call itself shows what was placed before it, too.
   *
   * @return the call that stays
   * @throws ApiException of kind {@link Kind#UNKNOWN_OUTCOME} if that is not known yet; its message
   *     begins with the id of the call
   */
  PlacedCall after(PlacedCall placed, BolnaClient bolna, CallAttempt dial) {
    Optional<PlacedCall> stays = stays(placed, bolna, dial);
    if (stays.isEmpty()) {
      background.start(
          LOOKS, () -> stays(placed, later(bolna), dial).isPresent(), () -> warn(placed));
    }
    return stays.orElseThrow(() -> notListed(placed));
  }

  /**
   * The same for the last time, for a call that an earlier try placed.
   *
   * @return the call itself if the list does not show it even now
   */
  PlacedCall last(PlacedCall placed, BolnaClient bolna, CallAttempt dial) {
    lookup.placed(placed, dial);
    return stays(placed, bolna, dial)
        .orElseGet(
            () -> {
              warn(placed);
              return placed;
            });
  }

  /**
   * For when it is not known which call is one's own.
   *
   * @return the call that stays; empty if none is listed
   * @throws ApiException as {@link CallLookup#find} does
   */
  Optional<PlacedCall> afterUnknown(BolnaClient bolna, CallAttempt dial) {
    List<PlacedCall> calls = lookup.look(bolna, dial).calls();
    calls.stream().skip(1).forEach(later -> takeBack(later, calls.get(0), bolna));
    return calls.stream().findFirst();
  }

  private Optional<PlacedCall> stays(PlacedCall placed, BolnaClient bolna, CallAttempt dial) {
    Optional<PlacedCall> oldest =
        look(placed, bolna, dial)
            .filter(seen -> seen.shows(placed) && !seen.unsure())
            .map(seen -> seen.oldest().orElse(placed));
    oldest
        .filter(other -> !isSame(other, placed))
        .ifPresent(other -> takeBack(placed, other, bolna));
    return oldest;
  }

  private Optional<LookupResult> look(PlacedCall placed, BolnaClient bolna, CallAttempt dial) {
    try {
      return Optional.of(lookup.lookUpTo(placed, bolna, dial));
    } catch (ApiException e) {
      return Optional.empty();
    }
  }

  /** For another thread, in which the time of the job does not matter. */
  private static BolnaClient later(BolnaClient bolna) {
    return new BolnaClient(
            bolna.http(), RequestContext.inSharedThread(bolna.caller().key(), Deadline.NEVER))
        .within(PATIENCE);
  }

  private void takeBack(PlacedCall later, PlacedCall oldest, BolnaClient bolna) {
    if (!isOver(later, oldest, bolna)) {
      background.start(
          STOPS, () -> isOver(later, oldest, later(bolna)), () -> phonedTwice(later, oldest));
    }
  }

  /**
   * @return false if it should be tried again
   */
  private static boolean isOver(PlacedCall later, PlacedCall oldest, BolnaClient bolna) {
    try {
      if (TAKEN_BACK.contains(CallStopper.stop(bolna, later.executionId()).status())) {
        LOG.warn(
            "One job placed two calls, because two runtimes held it: call {} goes on, call {} was"
                + " stopped before it was dialed",
            oldest.executionId(),
            later.executionId());
      } else {
        phonedTwice(later, oldest);
      }
      return true;
    } catch (ApiException e) {
      if (e.kind() == Kind.REJECTED) {
        phonedTwice(later, oldest);
      }
      return e.kind() == Kind.REJECTED;
    }
  }

  private static void phonedTwice(PlacedCall later, PlacedCall oldest) {
    LOG.error(
        "One job placed two calls, because two runtimes held it, and a person is phoned twice:"
            + " call {} could not be stopped anymore, call {} goes on too",
        later.executionId(),
        oldest.executionId());
  }

  private static void warn(PlacedCall placed) {
    LOG.warn(
        "Bolna does not list call {} yet: whether another runtime placed it too is not known",
        placed.executionId());
  }

  private static ApiException notListed(PlacedCall placed) {
    return ApiException.heldBack(
            Reason.OUTAGE,
            "Bolna does not list it yet, so another runtime may have placed it too: it is looked"
                + " at again",
            UNTIL_NEXT_TRY)
        .as(Kind.UNKNOWN_OUTCOME, "Call " + placed.executionId() + " was placed. ");
  }

  private static boolean isSame(PlacedCall one, PlacedCall other) {
    return one.executionId().equals(other.executionId());
  }
}
