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
 * Finds duplicates if another runtime ran the same job. The oldest item stays, and the runtime that
 * created a later one cancels it; both see the same list and decide the same. What can't be decided
 * immediately is checked in the background, and by the job's next attempt.
 *
 * @param <T> what is created
 * @param confirmations number of further look-ups that must find nothing older
 * @param consequence of an item that can't be canceled, for the log
 */
public record DuplicateResolver<T>(
    BackgroundRetry background, int confirmations, String consequence) {

  private static final Logger LOG = LoggerFactory.getLogger(DuplicateResolver.class);

  /** A vendor may list a new item with a delay of seconds. */
  private static final int LOOKS = 10;

  private static final int TAKE_BACKS = 2;

  /** By then, the background look-ups are done. */
  private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(LOOKS);

  /**
   * The items that were created for one job.
   *
   * @param <T> what is created
   */
  public interface Candidates<T> {

    /** Returns a unique name, like {@code call 4711}. */
    String name(T candidate);

    /**
     * Returns the oldest item; empty until the list has the created item, because older ones may be
     * missing too.
     *
     * @throws ApiException if the list can't be read
     */
    Optional<T> oldest(T created);

    /** Cancels an item, and returns whether that worked. */
    boolean takeBack(T later);

    /** Returns the same for a look-up in another thread, without the job's deadline. */
    Candidates<T> inBackground();
  }

  /**
   * Decides now or, if that isn't possible yet, in the background.
   *
   * @return the item that stays; empty if undecided
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

  /** Cancels an item that isn't the oldest; if that fails, retries in the background. */
  private void takeBack(T later, T oldest, Candidates<T> candidates) {
    if (!isTakenBack(later, oldest, candidates)) {
      background.start(
          TAKE_BACKS,
          () -> isTakenBack(later, oldest, candidates.inBackground()),
          () -> warnOfBoth(later, oldest, candidates));
    }
  }

  private boolean isTakenBack(T later, T oldest, Candidates<T> candidates) {
    boolean done = candidates.takeBack(later);
    if (done) {
      LOG.warn(
          "Two runtimes ran the same job: kept {}, canceled {}",
          candidates.name(oldest),
          candidates.name(later));
    }
    return done;
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
   * Returns the failure of an undecided attempt, after which the job is retried. Costs no retry,
   * even after hours, because the next attempt decides.
   *
   * @param created a sentence that the next attempt reads: see {@link EarlierFailure#made()}
   */
  public static ApiException undecided(String created, String reason) {
    return ApiException.heldBack(Reason.PROGRESS, reason, UNTIL_NEXT_TRY)
        .withKind(Kind.UNKNOWN_OUTCOME, created + " ");
  }
}
