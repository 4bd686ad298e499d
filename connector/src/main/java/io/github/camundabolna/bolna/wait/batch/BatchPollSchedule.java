package io.github.camundabolna.bolna.wait.batch;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.client.batch.Batch;
import io.github.camundabolna.bolna.client.batch.BatchStatus;
import io.github.camundabolna.bolna.tracking.BolnaTimings;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.FailureStreak;
import io.github.camundabolna.scheduling.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Decides when to poll a batch next. The pause doubles after a failure, and until the batch starts.
 * While it's in progress and unchanged, the pause grows by a quarter. A change resets the pause. A
 * planned start is never missed.
 */
final class BatchPollSchedule {

  /** A batch in progress changes often, so its pause grows only by a quarter. */
  private static final double GROWTH_UNDER_WAY = 1.25;

  private Optional<Batch> last = Optional.empty();
  private final Backoff backoff;
  private Backoff pause;
  private Backoff failurePause;
  private Backoff listingPause;
  private Backoff unreadablePause;
  private Instant due = Instant.MIN;
  private Instant listDue = Instant.MIN;
  private Instant quietSince = Instant.MIN;
  private Instant unchangedSince = Instant.MIN;
  private Instant checkAt = Instant.MAX;
  private FailureStreak refused = FailureStreak.NONE;
  private FailureStreak listRefused = FailureStreak.NONE;
  private FailureStreak listFailed = FailureStreak.NONE;
  private OptionalLong lastListed = OptionalLong.empty();

  BatchPollSchedule(Backoff backoff) {
    this.backoff = backoff;
    this.pause = backoff;
    this.failurePause = backoff;
    this.listingPause = backoff;
    Duration longest = Collections.max(List.of(backoff.first(), BolnaTimings.STALLED_BATCH_PAUSE));
    this.unreadablePause = Backoff.doubling(backoff.first(), longest);
  }

  boolean isDue(Instant now) {
    return !now.isBefore(due);
  }

  /** Applies the batch as Bolna returned it. */
  void shown(Batch batch, Instant now) {
    if (last.filter(before -> standsAs(before, batch)).isEmpty()) {
      quietSince = now;
      unchangedSince = now;
      lastListed = OptionalLong.empty();
      checkAt = StalledBatch.earliest(batch, now);
      listingPause = backoff;
      unreadablePause = unreadablePause.reset();
      listDue = Instant.MIN;
    }
    if (last.equals(Optional.of(batch))) {
      pause = pause.next();
    } else {
      pause = whileUnchanged(batch.status());
    }
    last = Optional.of(batch);
    failurePause = backoff;
    refused = FailureStreak.NONE;
    due = now.plus(pause.jitteredDelay());
    batch.scheduledAt().filter(now::isBefore).filter(due::isAfter).ifPresent(start -> due = start);
  }

  private static boolean standsAs(Batch before, Batch batch) {
    return before.statusText().equals(batch.statusText())
        && before.executions().equals(batch.executions())
        && before.scheduledAt().equals(batch.scheduledAt());
  }

  /** Returns whether it has been unchanged so long that it may be given up. */
  boolean mayBeGivenUp(Instant now) {
    return !now.isBefore(checkAt);
  }

  /** Returns since when it has been unchanged. */
  Instant unchangedSince() {
    return unchangedSince;
  }

  /** Postpones giving up. */
  void checkAgain(Instant time) {
    checkAt = time;
  }

  /** Returns whether its calls may be listed: an event doesn't shorten the pause between lists. */
  boolean isListDue(Instant now) {
    return !now.isBefore(listDue);
  }

  /** Notes an event about the batch, which makes it due. */
  void expectChange() {
    due = Instant.MIN;
    pause = pause.reset();
  }

  /** Returns whether it has been unchanged for long without a list of its calls. */
  boolean lastsUnlisted(Instant now) {
    return !now.isBefore(quietSince.plus(BolnaTimings.QUIET_BATCH));
  }

  private Backoff whileUnchanged(BatchStatus status) {
    return status.compareTo(BatchStatus.SCHEDULED) <= 0
        ? backoff
        : Backoff.growing(backoff.first(), GROWTH_UNDER_WAY, backoff.cap());
  }

  /** Notes that the batch could not be read. */
  void failed(ApiException failure, Instant now) {
    refused = Bolna.mayNotKnow(failure) ? refused.longer(now) : refused;
    due = now.plus(failurePause.jitteredDelay());
    failurePause = failurePause.next();
  }

  /** Notes that the calls of the batch could not be listed. */
  void unlisted(ApiException failure, Instant now) {
    listFailed = listFailed.longer(now);
    listRefused = Bolna.mayNotKnow(failure) ? listRefused.longer(now) : FailureStreak.NONE;
    listSoon(now);
    quietSince = now;
  }

  /** Notes that the calls were listed, and not all have ended. */
  void stillOpen(Instant now) {
    afterList(now);
    quietSince = now;
  }

  /** Notes the same if only calls without ID or status are left, which may stay like that. */
  void stillUnreadable(Instant now) {
    stillOpen(now);
    listDue = now.plus(unreadablePause.jitteredDelay());
    unreadablePause = unreadablePause.next();
  }

  /** Notes that the calls were listed, and the list isn't trusted until a second one. */
  void unconfirmed(Instant now) {
    boolean first = listingPause.equals(backoff);
    afterList(now);
    if (first) {
      listDue = now.plus(BolnaTimings.SECOND_LIST);
      due = listDue;
    }
  }

  private void afterList(Instant now) {
    listFailed = FailureStreak.NONE;
    listRefused = FailureStreak.NONE;
    listSoon(now);
  }

  private void listSoon(Instant now) {
    listDue = now.plus(listingPause.jitteredDelay());
    due = listDue;
    listingPause = listingPause.next();
  }

  /**
   * Notes how many calls were listed. A call can move from one page to another while the pages are
   * read, and be missing. So fewer than were started must be listed twice.
   *
   * @return whether to trust the list
   */
  boolean listed(long count, long started) {
    boolean trusted = count >= started || lastListed.equals(OptionalLong.of(count));
    lastListed = OptionalLong.of(count);
    return trusted;
  }

  /** Returns whether to stop trying to list the calls of this batch. */
  boolean isUnlistable(Instant now) {
    return listRefused.provesAbsence(now) || listFailed.lasts(BolnaTimings.UNLISTABLE_BATCH, now);
  }

  /** Returns whether Bolna certainly doesn't know this batch. */
  boolean isGone(Instant now) {
    return refused.provesAbsence(now);
  }
}
