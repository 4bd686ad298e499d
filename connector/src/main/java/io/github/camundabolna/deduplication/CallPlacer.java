package io.github.camundabolna.deduplication;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.job.EarlierFailure;
import io.github.camundabolna.job.JobAttempt;
import io.github.camundabolna.job.NoEffectException;
import io.github.camundabolna.job.SingleFlight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Places each call once, although the vendor dials for every request and the engine delivers jobs
 * at least once. It remembers the calls that this runtime placed. A job that arrives soon after
 * entry and follows no failure can't be a retry, because that requires a job timeout; its call is
 * placed immediately. Any other job fails once, until everything that an attempt may have placed is
 * listed, and is looked up after that: see {@link ListingWait}. Guards run after the look-up, just
 * before dialing. Whatever takes time is left to the next attempt, because other jobs need the
 * thread.
 *
 * @param <C> a placed call
 */
public final class CallPlacer<C> {

  private static final Logger LOG = LoggerFactory.getLogger(CallPlacer.class);

  /** How long the vendor may take to accept a call. */
  static final Duration PLACING = Duration.ofSeconds(30);

  /** For the look-up before a call; the next attempt continues with a longer list. */
  private static final Duration LOOKUP = Duration.ofSeconds(20);

  /**
   * For a look-up that decides nothing: if the vendor just didn't answer, it's likely to stay that
   * way.
   */
  private static final Duration SHORT_LOOKUP = Duration.ofSeconds(5);

  private final Clock clock;
  private final SingleFlight<JobAttempt.Identity, C> placed = new SingleFlight<>();
  private final ListingWait listingWait;

  public CallPlacer(Clock clock) {
    this.clock = clock;
    this.listingWait = new ListingWait(clock);
  }

  /**
   * Places the call of a job, or finds the one that an earlier attempt placed.
   *
   * @return the call that this or an earlier attempt of the same element instance placed
   * @throws ApiException of kind {@link Kind#UNKNOWN_OUTCOME} if the call may exist but could not
   *     be found
   * @throws NoEffectException if no attempt has had an effect, although this one was late
   */
  public C place(CallDirectory<C> calls) {
    return placed.run(calls.identity(), () -> findOrPlace(calls));
  }

  private C findOrPlace(CallDirectory<C> calls) {
    JobAttempt job = calls.job();
    return job.isSurelyFirst()
        ? placeIn(new DialingTime(job::isSurelyFirst, true), calls)
        : namedByFailure(calls).orElseGet(() -> findOrPlaceLate(calls));
  }

  /** A failure of an older connector names a call that wasn't listed yet. */
  private Optional<C> namedByFailure(CallDirectory<C> calls) {
    return calls.job().createdEarlier().map(calls::byId).map(call -> oldestOr(call, calls));
  }

  private C oldestOr(C call, CallDirectory<C> calls) {
    calls.remember(call);
    return found(calls).orElse(call);
  }

  private C findOrPlaceLate(CallDirectory<C> calls) {
    Instant begun = clock.instant();
    Optional<C> listed = lookUp(begun, calls);
    if (listed.isPresent()) {
      return listed.get();
    }
    checkNotRefused(calls.job());
    String unlisted = calls.vendor().name() + " doesn't list it yet";
    return placeIn(listingWait.timeAfter(begun, calls, unlisted), calls);
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
  private Optional<C> lookUp(Instant begun, CallDirectory<C> calls) {
    try {
      return oldest(calls.within(LOOKUP).lookUp(listingWait.required(begun, calls)), calls);
    } catch (ApiException e) {
      if (e.isHeldBack() && calls.job().earlierFailure().isEmpty()) {
        // A job that has to wait for others, or for a limit, waits for the list meanwhile.
        listingWait.timeAfter(begun, calls, e.getMessage());
      }
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
   * Returns the oldest of the calls. Stops no other one: it has usually left the vendor's queue by
   * now, and someone may have placed it on purpose.
   */
  private Optional<C> oldest(List<C> found, CallDirectory<C> calls) {
    if (found.size() > 1) {
      LOG.error(
          "{} calls have the key of element instance {}. Its result is call {}; check call {}",
          found.size(),
          calls.job().key(),
          calls.id(found.getFirst()),
          calls.id(found.get(1)));
    }
    return found.stream().findFirst();
  }

  private C placeIn(DialingTime time, CallDirectory<C> calls) {
    try {
      calls.checkBeforeDialing();
      Supplier<C> request = calls.clear();
      if (!time.isNow().getAsBoolean()) {
        // Meanwhile the engine may have given the job to another runtime.
        throw listingWait.again("its guards or its look-up took too long", calls);
      }
      return dial(request, calls);
    } catch (ApiException e) {
      throw time.isUnused(e) ? new NoEffectException(e) : e;
    }
  }

  private C dial(Supplier<C> request, CallDirectory<C> calls) {
    checkTimeLeft(calls);
    try {
      C call = request.get();
      calls.remember(call);
      return call;
    } catch (ApiException e) {
      if (e.kind() != Kind.UNKNOWN_OUTCOME) {
        throw e;
      }
      ApiException lost = listingWait.begin(e, calls);
      return found(calls).orElseThrow(() -> lost);
    }
  }

  private static void checkTimeLeft(CallDirectory<?> calls) {
    Duration half = calls.job().timeout().value().dividedBy(2);
    Duration needed = half.compareTo(PLACING) < 0 ? half : PLACING;
    if (calls.caller().until().atMost(needed).compareTo(needed) < 0) {
      throw ApiException.heldBack(
          Reason.OUTAGE, "The call was not placed: its job is about to time out", Duration.ZERO);
    }
  }

  /** Looks for a call that was placed; empty if the list doesn't show it, or can't be read. */
  private Optional<C> found(CallDirectory<C> calls) {
    try {
      return oldest(calls.within(SHORT_LOOKUP).lookUp(ListingWait.newList(clock.instant())), calls);
    } catch (ApiException e) {
      return Optional.empty();
    }
  }
}
