package io.github.camundabolna.deduplication;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.LruCache;
import io.github.camundabolna.job.EarlierFailure;
import io.github.camundabolna.job.JobAttempt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Decides when an empty list proves that no attempt has placed the call. A job fails once, so that
 * no runtime has it until every call must be listed, and says in its failure when that is. The next
 * attempt decides, in whatever runtime. If it comes later, another attempt may have dialed since,
 * and lost the job, so the wait begins again.
 */
final class ListingWait {

  /** A vendor lists a call with a delay, and a failure can follow its call immediately. */
  private static final Duration UNTIL_LISTED = Duration.ofSeconds(10);

  /** How long a job whose answer was lost stays away. */
  private static final Duration AFTER_LOST_ANSWER = Duration.ofMinutes(1);

  /**
   * How much later an attempt is surely the first since the wait. An 8.10 engine may take a job
   * back after 30 seconds; ten are left for clock differences.
   */
  private static final Duration SURELY_NEXT = Duration.ofSeconds(20);

  /** The time above, 40 seconds to list a call, and a minute because clocks differ. */
  private static final Duration LEAST_TIMEOUT = Duration.ofMinutes(2);

  /** Needed only if the engine didn't keep a failure, or if the failure can't be read. */
  private static final int MAX_REMEMBERED = 20_000;

  private final Clock clock;
  private final LruCache<JobAttempt.Identity, Instant> ends = new LruCache<>(MAX_REMEMBERED);

  ListingWait(Clock clock) {
    this.clock = clock;
  }

  /**
   * Fails unless the wait was over when a look-up began that has found nothing.
   *
   * @throws ApiException of kind {@link Kind#UNKNOWN_OUTCOME}; costs no retry if a call can't be
   *     taken back, even after hours
   */
  void checkIsOver(Instant begun, CallDirectory<?> calls) {
    Instant now = clock.instant();
    Instant end = end(now, calls).orElseGet(() -> later(now, length(calls)));
    if (begun.isBefore(end)) {
      ends.put(calls.identity(), end);
      String unlisted = calls.vendor().name() + " doesn't list it yet";
      throw heldBack(unlisted, Duration.between(now, end), calls)
          .withPreface(EarlierFailure.heldUntil(end));
    }
  }

  /** Begins the wait again after a lost answer, and returns the failure of the attempt. */
  ApiException begin(ApiException lost, CallDirectory<?> calls) {
    boolean refused = calls.saysNotPlaced(lost);
    Duration wait = refused || calls.canTakeBack() ? length(calls) : AFTER_LOST_ANSWER;
    Instant end = later(clock.instant(), wait);
    ends.put(calls.identity(), end);
    if (refused) {
      return heldBack(EarlierFailure.unconfirmed(lost), wait, calls);
    }
    return calls.canTakeBack() ? lost : lost.withPreface(EarlierFailure.heldUntil(end));
  }

  private static ApiException heldBack(String message, Duration time, CallDirectory<?> calls) {
    Reason reason = calls.canTakeBack() ? Reason.OUTAGE : Reason.PROGRESS;
    return ApiException.heldBack(reason, message, time).withKind(Kind.UNKNOWN_OUTCOME, "");
  }

  /** Is as precise as a message needs, and not after the job comes back. */
  private static Instant later(Instant now, Duration wait) {
    return now.plus(wait).truncatedTo(ChronoUnit.MILLIS);
  }

  /** If a call can't be taken back, includes the time in which the vendor may still accept it. */
  private static Duration length(CallDirectory<?> calls) {
    return calls.canTakeBack() ? UNTIL_LISTED : CallPlacer.PLACING.plus(UNTIL_LISTED);
  }

  /** Returns the end of the latest wait; empty if there was none, or if it proves nothing. */
  private Optional<Instant> end(Instant now, CallDirectory<?> calls) {
    Optional<Instant> remembered = ends.get(calls.identity());
    return said(calls.job())
        .map(end -> remembered.filter(end::isBefore).orElse(end))
        // Otherwise another attempt may have dialed since.
        .map(end -> Optional.of(end).filter(each -> now.isBefore(each.plus(SURELY_NEXT))))
        .orElse(remembered)
        // Otherwise a clock is ahead, or was set back.
        .filter(end -> !end.isAfter(now.plus(AFTER_LOST_ANSWER)));
  }

  /** With a short timeout, a wait of another runtime proves nothing. */
  private static Optional<Instant> said(JobAttempt job) {
    return job.earlierFailure()
        .filter(earlier -> job.timeout().value().compareTo(LEAST_TIMEOUT) >= 0)
        .flatMap(EarlierFailure::heldUntil);
  }
}
