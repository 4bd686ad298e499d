package io.github.camundabolna.deduplication;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.LruCache;
import io.github.camundabolna.job.BackgroundRetry;
import io.github.camundabolna.job.DuplicateResolver;
import io.github.camundabolna.job.EarlierFailure;
import io.github.camundabolna.job.JobAttempt;
import io.github.camundabolna.job.SingleFlight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Places each call once, although the vendor dials for every request and the engine delivers jobs
 * at least once. It remembers the calls that this runtime placed. A job that arrives soon after
 * entry and follows no failure can't be a retry, because that requires a job timeout; its call is
 * placed immediately. Any other call is looked up before and after it is placed, because another
 * runtime may run the same job. Guards run after the look-up, just before dialing. Whatever takes
 * time is left to the next attempt, because other jobs need the thread.
 *
 * @param <C> a placed call
 */
public final class CallPlacer<C> {

  /** How long the vendor may take to accept a call. */
  static final Duration PLACING = Duration.ofSeconds(30);

  /** For the look-up before a call; the next attempt continues with a longer list. */
  private static final Duration LOOKUP = Duration.ofSeconds(20);

  /**
   * For the look-up after a call: if the vendor just didn't answer, it's likely to stay that way.
   */
  private static final Duration SECOND_LOOKUP = Duration.ofSeconds(5);

  /** Guards that take longer, such as a long do-not-call list, require another look-up. */
  private static final Duration SHORT_GUARDS = Duration.ofSeconds(5);

  private static final int MAX_UNCHECKED = 1_000;

  private final Clock clock;
  private final DuplicateResolver<C> duplicates;
  private final SingleFlight<JobAttempt.Identity, C> placed = new SingleFlight<>();
  private final ListingWait listingWait;
  private final LruCache<JobAttempt.Identity, C> unchecked = new LruCache<>(MAX_UNCHECKED);

  public CallPlacer(Clock clock, BackgroundRetry background) {
    this.clock = clock;
    this.listingWait = new ListingWait(clock);
    this.duplicates = new DuplicateResolver<>(background, 0, "a person is called twice");
  }

  /**
   * Places the call of a job, or finds the one that an earlier attempt placed.
   *
   * @return the call that this or an earlier attempt of the same element instance placed
   * @throws ApiException of kind {@link Kind#UNKNOWN_OUTCOME} if the call may exist but could not
   *     be found, or if it's undecided which of two calls to keep
   */
  public C place(CallDirectory<C> calls) {
    return placed.run(calls.identity(), () -> findOrPlace(calls));
  }

  private C findOrPlace(CallDirectory<C> calls) {
    return known(calls)
        .map(call -> resolveFinally(call, calls))
        .or(() -> calls.job().isSurelyFirst() ? Optional.empty() : listed(calls))
        .orElseGet(() -> placeNow(calls));
  }

  /**
   * Returns the call of an earlier attempt, if this runtime or the failure of that attempt knows
   * it.
   */
  private Optional<C> known(CallDirectory<C> calls) {
    return unchecked.get(calls.identity()).or(() -> calls.job().createdEarlier().map(calls::byId));
  }

  private Optional<C> listed(CallDirectory<C> calls) {
    Instant begun = clock.instant();
    Optional<C> listed = lookUp(calls.within(LOOKUP));
    if (listed.isEmpty()) {
      checkNotRefused(calls.job());
      if (mayBeUnlisted(calls)) {
        listingWait.checkIsOver(begun, calls);
      }
    }
    return listed;
  }

  /** The list confirms a refusal of an earlier attempt, which had the time to be listed. */
  private static void checkNotRefused(JobAttempt job) {
    job.earlierFailure()
        .flatMap(EarlierFailure::unconfirmedRefusal)
        .ifPresent(
            refusal -> {
              throw refusal.withPreface("The call was not placed: ");
            });
  }

  /** Never fails with a kind that means "not placed": an earlier attempt may have placed it. */
  private Optional<C> lookUp(CallDirectory<C> calls) {
    try {
      return calls.lookUp();
    } catch (ApiException e) {
      throw saysNotPlaced(e.kind(), calls.job())
          ? e.withKind(Kind.UNKNOWN_OUTCOME, uncheckedPreface(calls.job()))
          : e;
    }
  }

  /** Keeps what the next attempt needs. */
  private static String uncheckedPreface(JobAttempt job) {
    return job.earlierFailure()
        .filter(EarlierFailure::isToBeKept)
        .map(EarlierFailure::preface)
        .orElse("An earlier attempt may have placed the call, and the connector can't check: ");
  }

  /** Returns whether a failed look-up would replace a failure that may have placed the call. */
  private static boolean saysNotPlaced(Kind failure, JobAttempt job) {
    return failure == Kind.REJECTED
        || failure == Kind.BALANCE_LOW
        || (failure == Kind.SAFE_TO_RETRY && job.earlierFailure().isPresent());
  }

  /**
   * Returns whether an earlier attempt may have placed a call that isn't listed yet. Where a call
   * can't be taken back, that's always so: an attempt may have left no failure.
   */
  private static boolean mayBeUnlisted(CallDirectory<?> calls) {
    return !calls.canTakeBack()
        || calls.job().earlierFailure().filter(earlier -> !earlier.isLongAgo()).isPresent();
  }

  private C placeNow(CallDirectory<C> calls) {
    calls.checkBeforeDialing();
    boolean first = calls.job().isSurelyFirst();
    Instant begun = clock.instant();
    Supplier<C> request = calls.clear();
    boolean slow = clock.instant().isAfter(begun.plus(SHORT_GUARDS));
    // Meanwhile the engine may have given the job to another runtime, which placed the call.
    return (first || slow) && !calls.job().isSurelyFirst()
        ? listed(calls).orElseGet(() -> dial(request, calls))
        : dial(request, calls);
  }

  private C dial(Supplier<C> request, CallDirectory<C> calls) {
    checkTimeLeft(calls);
    C call;
    try {
      call = request.get();
    } catch (ApiException e) {
      if (e.kind() != Kind.UNKNOWN_OUTCOME) {
        throw e;
      }
      return findAfter(listingWait.begin(e, calls), calls);
    }
    calls.remember(call);
    // Checked again, because placing it may have taken so long that the job is late by now.
    return calls.job().isSurelyFirst() ? call : resolveDuplicates(call, calls);
  }

  private static void checkTimeLeft(CallDirectory<?> calls) {
    Duration half = calls.job().timeout().value().dividedBy(2);
    Duration needed = half.compareTo(PLACING) < 0 ? half : PLACING;
    if (calls.caller().until().atMost(needed).compareTo(needed) < 0) {
      throw ApiException.heldBack(
          Reason.OUTAGE, "The call was not placed: its job is about to time out", Duration.ZERO);
    }
  }

  /**
   * Looks for duplicates once, after the call was placed; fails the attempt if that can't decide.
   */
  private C resolveDuplicates(C call, CallDirectory<C> calls) {
    unchecked.put(calls.identity(), call);
    C stays =
        duplicates
            .resolve(call, calls.within(SECOND_LOOKUP))
            .orElseThrow(
                () ->
                    DuplicateResolver.undecided(
                        "Call " + calls.id(call) + " was placed.",
                        calls.vendor().name()
                            + " doesn't list it yet, so another runtime may have placed it too. The"
                            + " next attempt checks again"));
    unchecked.remove(calls.identity());
    return stays;
  }

  /** Looks for the last time, for a call that an earlier attempt placed. */
  private C resolveFinally(C call, CallDirectory<C> calls) {
    calls.remember(call);
    return duplicates.resolveFinally(call, calls.within(SECOND_LOOKUP));
  }

  /**
   * Looks for a call whose response was lost.
   *
   * @throws ApiException the failure of the request, also if the look-up fails
   */
  private C findAfter(ApiException failure, CallDirectory<C> calls) {
    CallDirectory<C> soon = calls.within(SECOND_LOOKUP);
    List<C> found = listedAfter(failure, soon);
    if (found.isEmpty()) {
      throw failure;
    }
    found.stream().skip(1).forEach(later -> duplicates.takeBack(later, found.get(0), soon));
    return found.get(0);
  }

  private List<C> listedAfter(ApiException failure, CallDirectory<C> calls) {
    try {
      return calls.lookUpAll();
    } catch (ApiException e) {
      throw failure;
    }
  }
}
