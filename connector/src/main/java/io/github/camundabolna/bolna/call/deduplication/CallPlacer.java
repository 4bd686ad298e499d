package io.github.camundabolna.bolna.call.deduplication;

import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.call.CallRequest;
import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.PlacedCall;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.Deadline;
import io.github.camundabolna.http.LruCache;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.job.BackgroundRetry;
import io.github.camundabolna.job.DuplicateResolver;
import io.github.camundabolna.job.DuplicateResolver.Candidates;
import io.github.camundabolna.job.DuplicateResolver.TakeBack;
import io.github.camundabolna.job.JobAttempt;
import io.github.camundabolna.job.SingleFlight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Places each call once, although Bolna dials for every request and the engine delivers jobs at
 * least once. It remembers the calls that this runtime placed. A job that arrives soon after entry
 * and follows no failure can't be a retry, because that requires a job timeout; its call is placed
 * immediately. Any other call is looked up before and after it is placed, because another runtime
 * may run the same job. Guards run after the look-up, just before dialing. Whatever takes time is
 * left to the next attempt, because other jobs need the thread.
 */
public final class CallPlacer {

  /** Bolna lists a call with a delay, and a failure can follow its call immediately. */
  private static final Duration UNTIL_LISTED = Duration.ofSeconds(10);

  /** How long Bolna may take to accept a call. */
  private static final Duration PLACING = Duration.ofSeconds(30);

  /** For the look-up before a call; the next attempt continues with a longer list. */
  private static final Duration LOOKUP = Duration.ofSeconds(20);

  /** For the look-up after a call: if Bolna just didn't answer, it's likely to stay that way. */
  private static final Duration SECOND_LOOKUP = Duration.ofSeconds(5);

  private static final Duration BACKGROUND_LOOKUP = Duration.ofSeconds(5);

  /** Guards that take longer, such as a long do-not-call list, require another look-up. */
  private static final Duration SHORT_GUARDS = Duration.ofSeconds(5);

  private static final int MAX_UNCHECKED = 1_000;

  private final Clock clock;
  private final CallLookup lookup;
  private final DuplicateResolver<PlacedCall> duplicates;
  private final SingleFlight<JobAttempt.Identity, PlacedCall> placed = new SingleFlight<>();
  private final LruCache<JobAttempt.Identity, Instant> firstLookups = new LruCache<>(MAX_UNCHECKED);
  private final LruCache<JobAttempt.Identity, PlacedCall> unchecked = new LruCache<>(MAX_UNCHECKED);

  public CallPlacer(Clock clock, BackgroundRetry background) {
    this.clock = clock;
    this.lookup = new CallLookup(clock);
    this.duplicates = new DuplicateResolver<>(background, 0, "a person is called twice");
  }

  /**
   * Places the call of a job, or finds the one that an earlier attempt placed.
   *
   * @return the call that this or an earlier attempt of the same element instance placed
   * @throws ApiException of kind {@link Kind#UNKNOWN_OUTCOME} if the call may exist but could not
   *     be found, or if it's undecided which of two calls to keep
   */
  public PlacedCall place(BolnaClient bolna, CallAttempt attempt) {
    return placed.run(attempt.identity(), () -> findOrPlace(bolna, attempt));
  }

  private PlacedCall findOrPlace(BolnaClient bolna, CallAttempt attempt) {
    return known(attempt)
        .map(call -> resolveFinally(call, bolna, attempt))
        .or(() -> attempt.job().isSurelyFirst() ? Optional.empty() : listed(bolna, attempt))
        .orElseGet(() -> placeNow(bolna, attempt));
  }

  /**
   * Returns the call of an earlier attempt, if this runtime or the failure of that attempt knows
   * it.
   */
  private Optional<PlacedCall> known(CallAttempt attempt) {
    return unchecked
        .get(attempt.identity())
        .or(() -> attempt.job().createdEarlier().map(id -> new PlacedCall(id, CallStatus.QUEUED)));
  }

  private Optional<PlacedCall> listed(BolnaClient bolna, CallAttempt attempt) {
    Optional<PlacedCall> listed = lookup.find(bolna.within(LOOKUP), attempt);
    if (listed.isEmpty() && attempt.mayBeUnlisted() && !wasLookedUpBefore(attempt)) {
      throw ApiException.heldBack(Reason.OUTAGE, "the connector checks again", UNTIL_LISTED)
          .withKind(
              Kind.UNKNOWN_OUTCOME,
              "An earlier attempt may have placed the call, but Bolna doesn't list it yet: ");
    }
    return listed;
  }

  /**
   * Returns whether this runtime looked it up long enough ago; the engine may not have kept that
   * attempt.
   */
  private boolean wasLookedUpBefore(CallAttempt attempt) {
    Instant now = clock.instant();
    Instant first = firstLookups.get(attempt.identity(), each -> now);
    return !now.isBefore(first.plus(UNTIL_LISTED));
  }

  private PlacedCall placeNow(BolnaClient bolna, CallAttempt attempt) {
    attempt.checkNotPast();
    boolean first = attempt.job().isSurelyFirst();
    Instant begun = clock.instant();
    CallRequest cleared = attempt.guards().apply(attempt.request());
    boolean slow = clock.instant().isAfter(begun.plus(SHORT_GUARDS));
    // Meanwhile the engine may have given the job to another runtime, which placed the call.
    return (first || slow) && !attempt.job().isSurelyFirst()
        ? listed(bolna, attempt).orElseGet(() -> dial(bolna, attempt, cleared))
        : dial(bolna, attempt, cleared);
  }

  private PlacedCall dial(BolnaClient bolna, CallAttempt attempt, CallRequest cleared) {
    checkTimeLeft(bolna, attempt);
    PlacedCall call;
    try {
      call = bolna.makeCall(cleared);
    } catch (ApiException e) {
      if (e.kind() != Kind.UNKNOWN_OUTCOME) {
        throw e;
      }
      return findUnknown(bolna, attempt).orElseThrow(() -> e);
    }
    lookup.placed(call, attempt);
    // Checked again, because placing it may have taken so long that the job is late by now.
    return attempt.job().isSurelyFirst() ? call : resolveDuplicates(call, bolna, attempt);
  }

  private static void checkTimeLeft(BolnaClient bolna, CallAttempt attempt) {
    Duration half = attempt.job().timeout().value().dividedBy(2);
    Duration needed = half.compareTo(PLACING) < 0 ? half : PLACING;
    if (bolna.caller().until().atMost(needed).compareTo(needed) < 0) {
      throw ApiException.heldBack(
          Reason.OUTAGE, "The call was not placed: its job is about to time out", Duration.ZERO);
    }
  }

  /**
   * Looks for duplicates once, after the call was placed; fails the attempt if that can't decide.
   */
  private PlacedCall resolveDuplicates(PlacedCall call, BolnaClient bolna, CallAttempt attempt) {
    unchecked.put(attempt.identity(), call);
    PlacedCall stays =
        duplicates
            .resolve(call, secondLookup(bolna, attempt))
            .orElseThrow(
                () ->
                    DuplicateResolver.undecided(
                        "Call " + call.executionId() + " was placed.",
                        "Bolna doesn't list it yet, so another runtime may have placed it too. The"
                            + " next attempt checks again"));
    unchecked.remove(attempt.identity());
    return stays;
  }

  /** Looks for the last time, for a call that an earlier attempt placed. */
  private PlacedCall resolveFinally(PlacedCall call, BolnaClient bolna, CallAttempt attempt) {
    lookup.placed(call, attempt);
    return duplicates.resolveFinally(call, secondLookup(bolna, attempt));
  }

  /**
   * Looks for a call whose response was lost. Ignores a failed look-up, because the request has
   * already failed.
   */
  private Optional<PlacedCall> findUnknown(BolnaClient bolna, CallAttempt attempt) {
    CallsOfAttempt calls = secondLookup(bolna, attempt);
    try {
      List<PlacedCall> placed = lookup.look(calls.bolna(), attempt).calls();
      placed.stream().skip(1).forEach(later -> duplicates.takeBack(later, placed.get(0), calls));
      return placed.stream().findFirst();
    } catch (ApiException e) {
      return Optional.empty();
    }
  }

  private CallsOfAttempt secondLookup(BolnaClient bolna, CallAttempt attempt) {
    return new CallsOfAttempt(lookup, bolna.within(SECOND_LOOKUP), attempt);
  }

  /** The calls that several runtimes placed for one job; a later one is canceled while queued. */
  private record CallsOfAttempt(CallLookup lookup, BolnaClient bolna, CallAttempt attempt)
      implements Candidates<PlacedCall> {

    private static final Set<CallStatus> TAKEN_BACK =
        Set.of(CallStatus.STOPPED, CallStatus.CANCELED);

    @Override
    public String name(PlacedCall call) {
      return "call " + call.executionId();
    }

    @Override
    public Optional<PlacedCall> oldest(PlacedCall placed) {
      return Optional.of(lookup.lookUpTo(placed, bolna, attempt))
          .filter(result -> result.shows(placed) && result.undecided().isEmpty())
          .flatMap(CallLookup.Result::oldest);
    }

    @Override
    public TakeBack takeBack(PlacedCall later) {
      try {
        CallStatus status = bolna.ensureStopped(later.executionId()).status();
        return TAKEN_BACK.contains(status) ? TakeBack.DONE : TakeBack.TOO_LATE;
      } catch (ApiException e) {
        return e.kind() == Kind.REJECTED ? TakeBack.TOO_LATE : TakeBack.TRY_AGAIN;
      }
    }

    @Override
    public CallsOfAttempt inBackground() {
      RequestContext caller = RequestContext.inSharedThread(bolna.caller().key(), Deadline.NEVER);
      return new CallsOfAttempt(
          lookup, new BolnaClient(bolna.http(), caller).within(BACKGROUND_LOOKUP), attempt);
    }
  }
}
