package io.github.camundabolna.deduplication;

import io.github.camundabolna.http.LruCache;
import io.github.camundabolna.job.JobAttempt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When this runtime first looked for each call. A call that another runtime requested before that
 * must have the time to be listed. Other runtimes' look-ups don't count, because one of those
 * runtimes may have dialed since, and lost its job before it could say so.
 */
final class FirstLookups {

  /** A vendor lists a call with a delay, and a failure can follow its call immediately. */
  private static final Duration UNTIL_LISTED = Duration.ofSeconds(10);

  /** More than the late jobs after an outage; a forgotten look-up makes its job wait again. */
  private static final int MAX_REMEMBERED = 20_000;

  private final Clock clock;
  private final LruCache<JobAttempt.Identity, Instant> times = new LruCache<>(MAX_REMEMBERED);

  FirstLookups(Clock clock) {
    this.clock = clock;
  }

  /**
   * Returns the shortest safe time between the first look-up and the one that decides. If a call
   * can't be taken back, that includes the time in which the vendor may still accept it.
   */
  static Duration untilDecided(CallDirectory<?> calls) {
    return calls.canTakeBack() ? UNTIL_LISTED : CallPlacer.PLACING.plus(UNTIL_LISTED);
  }

  /** Starts the wait again, because this runtime requested the call. */
  void restart(CallDirectory<?> calls) {
    times.put(calls.identity(), clock.instant());
  }

  /**
   * Returns whether the first look-up was long enough ago; remembers this one if it's the first.
   *
   * @param begun when this look-up began
   */
  boolean wasLongBefore(Instant begun, CallDirectory<?> calls) {
    Instant first = times.get(calls.identity(), each -> clock.instant());
    return !begun.isBefore(first.plus(untilDecided(calls)));
  }
}
