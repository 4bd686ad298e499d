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

  /** Jobs whose waits are over share a list of this age, so that one serves many of them. */
  private static final Duration LIST_AGE = Duration.ofSeconds(5);

  /**
   * The vendor may accept a call until the last moment, and lists it 10 seconds later. A list that
   * is requested after that may be used for a while.
   */
  private static final Duration UNTIL_LISTED = CallPlacer.PLACING.plusSeconds(10).plus(LIST_AGE);

  /** How long a job whose answer was lost stays away. */
  private static final Duration AFTER_LOST_ANSWER = Duration.ofMinutes(1);

  /**
   * How much later an attempt is surely the first since the wait. An 8.10 engine may take a job
   * back after 30 seconds; ten are left for clock differences.
   */
  private static final Duration SURELY_NEXT = Duration.ofSeconds(20);

  /** The time above, 45 seconds to list a call, and almost a minute because clocks differ. */
  private static final Duration LEAST_TIMEOUT = Duration.ofMinutes(2);

  /** The age of a list that finds calls, but proves nothing. */
  private static final Duration LIST_AGE_BEFORE_WAIT = Duration.ofSeconds(10);

  /** How long a job keeps its thread while another one reads the list for both. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** Needed only if the failure can't be read or trusted, or if the engine didn't keep it. */
  private static final int MAX_REMEMBERED = 20_000;

  private final Clock clock;
  private final LruCache<JobAttempt.Identity, Instant> ends = new LruCache<>(MAX_REMEMBERED);

  ListingWait(Clock clock) {
    this.clock = clock;
  }

  /**
   * Returns what the look-up of an attempt requires. Before the wait, a job doesn't wait for a list
   * in its thread, because it can be looked up later, and many may come at once.
   */
  ListRequirement required(Instant begun, CallDirectory<?> calls) {
    return end(begun, calls)
        .filter(end -> !begun.isBefore(end))
        .map(end -> newList(isShared(end, calls) ? begun.minus(LIST_AGE) : begun))
        .orElseGet(() -> new ListRequirement(begun.minus(LIST_AGE_BEFORE_WAIT), Duration.ZERO));
  }

  /** Returns the requirement of a list that was requested after a time. */
  static ListRequirement newList(Instant requestedAfter) {
    return new ListRequirement(requestedAfter, PATIENCE);
  }

  /**
   * Returns the time for dialing, if the wait was over when a look-up began that has found nothing.
   *
   * @param reason why the wait begins, if it does
   * @throws ApiException of kind {@link Kind#UNKNOWN_OUTCOME} until the wait is over; costs no
   *     retry, even after hours
   */
  DialingTime timeAfter(Instant begun, CallDirectory<?> calls, String reason) {
    Instant now = clock.instant();
    Instant end = end(now, calls).orElseGet(() -> precise(now.plus(UNTIL_LISTED)));
    if (begun.isBefore(end)) {
      ends.put(calls.identity(), end);
      throw heldBack(Reason.PROGRESS, reason, Duration.between(now, end))
          .withPreface(EarlierFailure.heldUntil(end));
    }
    boolean shared = isShared(end, calls);
    Instant until = (shared ? end : begun).plus(SURELY_NEXT);
    return new DialingTime(() -> clock.instant().isBefore(until), shared);
  }

  /** Begins the wait again; after an hour it costs retries, because nothing may ever change. */
  ApiException again(String reason, CallDirectory<?> calls) {
    Instant end = precise(clock.instant().plus(UNTIL_LISTED));
    ends.put(calls.identity(), end);
    return heldBack(Reason.OUTAGE, reason, UNTIL_LISTED).withPreface(EarlierFailure.heldUntil(end));
  }

  /** Begins the wait again after a lost answer, and returns the failure of the attempt. */
  ApiException begin(ApiException lost, CallDirectory<?> calls) {
    boolean refused = calls.saysNotPlaced(lost);
    Duration wait = refused ? UNTIL_LISTED : AFTER_LOST_ANSWER;
    Instant end = precise(clock.instant().plus(wait));
    ends.put(calls.identity(), end);
    return refused
        ? heldBack(Reason.PROGRESS, EarlierFailure.unconfirmed(lost), wait)
        : lost.withPreface(EarlierFailure.heldUntil(end));
  }

  private static ApiException heldBack(Reason reason, String message, Duration time) {
    return ApiException.heldBack(reason, message, time).withKind(Kind.UNKNOWN_OUTCOME, "");
  }

  /** Is as precise as a message needs, and not after the job comes back. */
  private static Instant precise(Instant end) {
    return end.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Returns the end of the latest wait; empty if there was none, or if it proves nothing. */
  private Optional<Instant> end(Instant now, CallDirectory<?> calls) {
    Optional<Instant> remembered = ends.get(calls.identity());
    return said(calls.job())
        .map(end -> remembered.filter(end::isBefore).orElse(end))
        // Otherwise another attempt may have dialed since.
        .map(end -> Optional.of(end).filter(each -> now.isBefore(each.plus(SURELY_NEXT))))
        .orElseGet(() -> remembered.filter(end -> isUsable(end, now, calls.job())))
        // Otherwise a clock is ahead, or was set back.
        .filter(end -> !end.isAfter(now.plus(AFTER_LOST_ANSWER)));
  }

  /** Without a failure, another runtime may have had the job since, and no one remembers that. */
  private static boolean isUsable(Instant remembered, Instant now, JobAttempt job) {
    return job.earlierFailure().isPresent() || now.isBefore(remembered.plus(SURELY_NEXT));
  }

  /** Returns whether any runtime that gets the job knows of the wait. */
  private static boolean isShared(Instant end, CallDirectory<?> calls) {
    return said(calls.job()).filter(end::equals).isPresent();
  }

  /** With a short timeout, a wait of another runtime proves nothing. */
  private static Optional<Instant> said(JobAttempt job) {
    return job.earlierFailure()
        .filter(earlier -> job.timeout().value().compareTo(LEAST_TIMEOUT) >= 0)
        .flatMap(EarlierFailure::heldUntil);
  }
}
