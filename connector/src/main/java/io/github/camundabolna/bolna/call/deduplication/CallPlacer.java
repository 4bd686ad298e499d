package io.github.camundabolna.bolna.call.deduplication;

import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.PlacedCall;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.LruCache;
import io.github.camundabolna.job.BackgroundRetry;
import io.github.camundabolna.job.RedeliveryCheck;
import io.github.camundabolna.job.SingleFlight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Places each call once, though Bolna dials for every request it gets and an engine gives out a job
 * at least once. What this runtime has placed, it remembers. Else, a job that comes soon after its
 * element was entered and follows no failure cannot be a repetition, because that needs a job
 * time-out first: its call is placed at once, by one request. Any other is looked up first, and
 * again when it was placed, for another runtime may hold the same job. What needs time is left to
 * the next try of the job: its thread is needed by others.
 */
public final class CallPlacer {

  /** Bolna lists a call only after a moment, and a failure can follow its call at once. */
  private static final Duration UNTIL_LISTED = Duration.ofSeconds(10);

  /** How long Bolna may take to answer that it has taken a call. */
  private static final Duration PLACING = Duration.ofSeconds(30);

  /** For the look before a call; a list that takes longer is read on by the next try. */
  private static final Duration LOOKING = Duration.ofSeconds(20);

  /** For the look after a call: a Bolna that has just been silent is likely to stay so. */
  private static final Duration LOOKING_AGAIN = Duration.ofSeconds(5);

  private static final int MOST_UNCHECKED = 1_000;

  private final Clock clock;
  private final CallLookup lookup;
  private final DuplicateCallResolver secondLook;
  private final SingleFlight<CallAttempt.Identity, PlacedCall> placed = new SingleFlight<>();
  private final LruCache<CallAttempt.Identity, Instant> lookedFor = new LruCache<>(MOST_UNCHECKED);
  private final LruCache<CallAttempt.Identity, PlacedCall> unchecked =
      new LruCache<>(MOST_UNCHECKED);

  public CallPlacer(Clock clock, CallLookup lookup, BackgroundRetry background) {
    this.clock = clock;
    this.lookup = lookup;
    this.secondLook = new DuplicateCallResolver(lookup, background);
  }

  /**
   * @return the call that was placed now, or by an earlier job for the same {@link
   *     CallAttempt#key()}
   * @throws ApiException of kind {@link Kind#UNKNOWN_OUTCOME} if it may have been placed and could
   *     not be found, or if it is not known yet which of two calls stays
   */
  public PlacedCall place(BolnaClient bolna, CallAttempt dial) {
    return placed.of(dial.identity(), () -> placedNowOrBefore(bolna, dial));
  }

  private PlacedCall placedNowOrBefore(BolnaClient bolna, CallAttempt dial) {
    return own(dial)
        .map(call -> secondLook.last(call, bolna.within(LOOKING_AGAIN), dial))
        .or(() -> mayBeRepetition(dial) ? before(bolna, dial) : Optional.empty())
        .orElseGet(() -> dial(bolna, dial));
  }

  /** The call of an earlier try, which this runtime knows, or the failure of that try tells. */
  private Optional<PlacedCall> own(CallAttempt dial) {
    return unchecked
        .get(dial.identity())
        .or(() -> dial.placedEarlier().map(id -> new PlacedCall(id, CallStatus.QUEUED)));
  }

  private Optional<PlacedCall> before(BolnaClient bolna, CallAttempt dial) {
    Optional<PlacedCall> listed = lookup.find(bolna.within(LOOKING), dial);
    if (listed.isEmpty() && dial.mayBeUnlisted() && !wasLookedForBefore(dial)) {
      throw ApiException.heldBack(Reason.OUTAGE, "it is looked for once more", UNTIL_LISTED)
          .as(
              Kind.UNKNOWN_OUTCOME,
              "An earlier try may have placed the call, and Bolna does not list it yet: ");
    }
    return listed;
  }

  /** By this runtime, long enough ago; the engine may have kept nothing of that try. */
  private boolean wasLookedForBefore(CallAttempt dial) {
    Instant now = clock.instant();
    Instant first = lookedFor.get(dial.identity(), each -> now);
    return !now.isBefore(first.plus(UNTIL_LISTED));
  }

  private PlacedCall dial(BolnaClient bolna, CallAttempt dial) {
    dial.request().scheduledAt().ifPresent(time -> ScheduledTimeCheck.check(time, clock.instant()));
    Duration placing = min(PLACING, dial.jobTimeout().value().dividedBy(2));
    if (bolna.caller().until().atMost(placing).compareTo(placing) < 0) {
      throw ApiException.heldBack(
          Reason.OUTAGE,
          "The call was not placed: the time of its job is nearly up",
          Duration.ZERO);
    }
    PlacedCall now;
    try {
      now = bolna.makeCall(dial.request());
    } catch (ApiException e) {
      if (e.kind() != Kind.UNKNOWN_OUTCOME) {
        throw e;
      }
      return found(bolna.within(LOOKING_AGAIN), dial).orElseThrow(() -> e);
    }
    lookup.placed(now, dial);
    // Asked again, because placing it may have taken so long that it is late only now.
    return mayBeRepetition(dial) ? checked(now, bolna, dial) : now;
  }

  private PlacedCall checked(PlacedCall now, BolnaClient bolna, CallAttempt dial) {
    unchecked.put(dial.identity(), now);
    PlacedCall stays = secondLook.after(now, bolna.within(LOOKING_AGAIN), dial);
    unchecked.remove(dial.identity());
    return stays;
  }

  /** Bolna is in trouble already: that the look-up fails too says nothing new. */
  private Optional<PlacedCall> found(BolnaClient bolna, CallAttempt dial) {
    try {
      return secondLook.afterUnknown(bolna, dial);
    } catch (ApiException e) {
      return Optional.empty();
    }
  }

  private boolean mayBeRepetition(CallAttempt dial) {
    return new RedeliveryCheck(clock, dial.jobTimeout())
        .isPossible(dial.enteredAt(), dial.followsFailure());
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
