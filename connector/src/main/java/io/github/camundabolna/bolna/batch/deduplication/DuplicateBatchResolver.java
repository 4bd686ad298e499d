package io.github.camundabolna.bolna.batch.deduplication;

import io.github.camundabolna.bolna.client.batch.BatchClient;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.job.BackgroundRetry;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks, after a batch was made and before it is scheduled, whether another runtime held the same
 * job and made one too. The oldest batch stays; whoever made a later one deletes it. Both see the
 * same list and come to the same end. What cannot be told at once is looked at in the background,
 * and by the next try of the job.
 */
record DuplicateBatchResolver(BackgroundRetry background) {

  private static final Logger LOG = LoggerFactory.getLogger(DuplicateBatchResolver.class);

  /** Bolna may list a batch only after some seconds. */
  private static final int LOOKS = 10;

  private static final int DELETIONS = 2;

  /** By then the looks in the background are over. */
  private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(LOOKS);

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /**
   * Looks once, which is enough only if it shows an older batch. Bolna tells in whole seconds when
   * a batch was made, and of those of one second the one with the least id counts as the oldest:
   * that none is older, only a look a second later can tell.
   *
   * @return the older batch
   * @throws ApiException of kind {@link Kind#UNKNOWN_OUTCOME} if there is none; its message begins
   *     with the id of the batch
   */
  CreatedBatch after(CreatedBatch made, BatchLookup lookup) {
    Optional<CreatedBatch> older = oldest(made, lookup).filter(it -> !isSame(it, made));
    if (older.isEmpty()) {
      AtomicInteger timesFirst = new AtomicInteger();
      background.start(
          LOOKS, () -> isDecided(made, lookup.inBackground(), timesFirst), () -> notListed(made));
    }
    older.ifPresent(it -> delete(made, it, lookup));
    return older.orElseThrow(() -> undecided(made));
  }

  private boolean isDecided(CreatedBatch made, BatchLookup lookup, AtomicInteger timesFirst) {
    Optional<CreatedBatch> oldest = oldest(made, lookup.within(PATIENCE));
    oldest
        .filter(it -> !isSame(it, made))
        .ifPresent(older -> delete(made, older, lookup.within(PATIENCE)));
    return oldest.filter(it -> !isSame(it, made) || timesFirst.incrementAndGet() == 2).isPresent();
  }

  /**
   * @return empty as long as the batch itself is not listed
   */
  private static Optional<CreatedBatch> oldest(CreatedBatch made, BatchLookup lookup) {
    try {
      List<CreatedBatch> all = lookup.all();
      return all.stream().filter(each -> isSame(each, made)).findFirst().map(listed -> all.get(0));
    } catch (ApiException e) {
      return Optional.empty();
    }
  }

  /** What is not deleted calls nobody either: nobody schedules it. */
  private void delete(CreatedBatch later, CreatedBatch oldest, BatchLookup lookup) {
    if (!isDeleted(later, oldest, lookup.bolna())) {
      background.start(
          DELETIONS,
          () -> isDeleted(later, oldest, lookup.inBackground().within(PATIENCE).bolna()),
          () -> notDeleted(later, oldest));
    }
  }

  /**
   * @return false if it should be tried again
   */
  private static boolean isDeleted(CreatedBatch later, CreatedBatch oldest, BatchClient bolna) {
    try {
      bolna.deleteBatch(later.id());
    } catch (ApiException e) {
      if (e.httpStatus().orElse(0) != HttpURLConnection.HTTP_NOT_FOUND) {
        return false;
      }
    }
    LOG.warn(
        "One job made two batches, because two runtimes held it: batch {} goes on, batch {} was"
            + " deleted before it was scheduled",
        oldest.id(),
        later.id());
    return true;
  }

  private static void notDeleted(CreatedBatch later, CreatedBatch oldest) {
    LOG.error(
        "One job made two batches, because two runtimes held it: batch {} goes on, batch {} could"
            + " not be deleted; it calls nobody, do not schedule it",
        oldest.id(),
        later.id());
  }

  private static void notListed(CreatedBatch made) {
    LOG.warn(
        "Bolna does not list batch {} yet: whether another runtime made it too is not known",
        made.id());
  }

  private static ApiException undecided(CreatedBatch made) {
    return ApiException.heldBack(
            Reason.OUTAGE,
            "Another runtime may have created it too, which shows a moment later: it is looked at"
                + " again, and scheduled then",
            UNTIL_NEXT_TRY)
        .as(Kind.UNKNOWN_OUTCOME, "Batch " + made.id() + " was created. ");
  }

  private static boolean isSame(CreatedBatch one, CreatedBatch other) {
    return one.id().equals(other.id());
  }
}
