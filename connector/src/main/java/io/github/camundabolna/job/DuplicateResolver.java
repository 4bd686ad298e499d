package io.github.camundabolna.job;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks, after something was created for a job, whether another runtime held the same job and
 * created it too. The oldest stays, and the runtime that created a later one takes it back: both
 * see the same list and come to the same end. What can't be decided at once is looked at in the
 * background, and by the next try of the job.
 *
 * @param <T> what is created
 * @param confirmations how many more looks must find nothing older; with 0, the first is enough
 * @param consequence of one that can't be taken back, for the log
 */
public record DuplicateResolver<T>(
    BackgroundRetry background, int confirmations, String consequence) {

  private static final Logger LOG = LoggerFactory.getLogger(DuplicateResolver.class);

  /** A vendor may list what was created only after some seconds. */
  private static final int LOOKS = 10;

  private static final int TAKE_BACKS = 2;

  /** By then the looks in the background are over. */
  private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(LOOKS);

  /** What came of an attempt to take something back. */
  public enum TakeBack {
    DONE,
    TOO_LATE,
    TRY_AGAIN
  }

  /**
   * What was created for one job, at the vendor.
   *
   * @param <T> what is created
   */
  public interface Candidates<T> {

    /** Returns what tells it from others, like {@code call 4711}. */
    String name(T candidate);

    /**
     * Returns the oldest; empty as long as the list does not show what was created itself, because
     * only such a list shows what is older, too.
     *
     * @throws ApiException if the list can't be read
     */
    Optional<T> oldest(T created);

    TakeBack takeBack(T later);

    /** Returns the same for one look in another thread, where the job's time does not matter. */
    Candidates<T> inBackground();
  }

  /**
   * Decides now or, if that is not possible yet, in the background.
   *
   * @return what stays; empty if that is not known yet
   */
  public Optional<T> resolve(T created, Candidates<T> candidates) {
    Optional<T> stays = look(created, candidates, new AtomicInteger(confirmations + 1));
    if (stays.isEmpty()) {
      AtomicInteger missing = new AtomicInteger(confirmations);
      background.start(
          LOOKS,
          () -> look(created, candidates.inBackground(), missing).isPresent(),
          () -> warnOfUndecided(created, candidates));
    }
    return stays;
  }

  /** Looks for the last time: what the list does not show even now is what stays. */
  public T resolveFinally(T created, Candidates<T> candidates) {
    Optional<T> stays = look(created, candidates, new AtomicInteger(1));
    if (stays.isEmpty()) {
      warnOfUndecided(created, candidates);
    }
    return stays.orElse(created);
  }

  /** Takes back what is not the oldest; if that fails, tries again in the background. */
  public void takeBack(T later, T oldest, Candidates<T> candidates) {
    if (!isTakenBack(later, oldest, candidates)) {
      background.start(
          TAKE_BACKS,
          () -> isTakenBack(later, oldest, candidates.inBackground()),
          () -> warnOfBoth(later, oldest, candidates));
    }
  }

  private Optional<T> look(T created, Candidates<T> candidates, AtomicInteger missing) {
    try {
      return candidates
          .oldest(created)
          .filter(oldest -> isDecided(created, oldest, candidates, missing));
    } catch (ApiException e) {
      return Optional.empty();
    }
  }

  private boolean isDecided(T created, T oldest, Candidates<T> candidates, AtomicInteger missing) {
    if (candidates.name(created).equals(candidates.name(oldest))) {
      return missing.decrementAndGet() <= 0;
    }
    takeBack(created, oldest, candidates);
    return true;
  }

  private boolean isTakenBack(T later, T oldest, Candidates<T> candidates) {
    TakeBack result = candidates.takeBack(later);
    if (result == TakeBack.DONE) {
      LOG.warn(
          "Two runtimes ran the same job: kept {}, canceled {}",
          candidates.name(oldest),
          candidates.name(later));
    } else if (result == TakeBack.TOO_LATE) {
      warnOfBoth(later, oldest, candidates);
    }
    return result != TakeBack.TRY_AGAIN;
  }

  private void warnOfBoth(T later, T oldest, Candidates<T> candidates) {
    LOG.error(
        "Two runtimes ran the same job: kept {}, could not cancel {}: {}",
        candidates.name(oldest),
        candidates.name(later),
        consequence);
  }

  private void warnOfUndecided(T created, Candidates<T> candidates) {
    LOG.warn(
        "{} is not listed yet; it's unknown whether another runtime created a duplicate",
        candidates.name(created));
  }

  /**
   * Returns the failure of a try after which the job comes again.
   *
   * @param created a sentence that the next try reads: see {@link EarlierFailure#made()}
   */
  public static ApiException undecided(String created, String reason) {
    return ApiException.heldBack(Reason.OUTAGE, reason, UNTIL_NEXT_TRY)
        .withKind(Kind.UNKNOWN_OUTCOME, created + " ");
  }
}
