package io.github.camundabolna.bolna.wait.batch;

import io.github.camundabolna.bolna.client.batch.Batch;
import io.github.camundabolna.bolna.client.batch.BatchStatus;
import io.github.camundabolna.bolna.tracking.BolnaTimings;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.FailureStreak;
import io.github.camundabolna.scheduling.Backoff;
import java.time.Instant;
import java.util.Optional;

/**
 * When to poll a batch next. After a failure, and while the batch has not begun, each pause is
 * twice as long as the one before; while it is under way and nothing at all changes, a quarter
 * longer. A change brings the least pause back. A planned start is never slept through.
 */
final class BatchPollSchedule {

  /** A batch that is under way changes often: its pause grows by a quarter only. */
  private static final double GROWTH_UNDER_WAY = 1.25;

  private Optional<Batch> last = Optional.empty();
  private final Backoff backoff;
  private Backoff pause;
  private Backoff failurePause;
  private Backoff listingPause;
  private Instant due = Instant.MIN;
  private Instant quietSince = Instant.MIN;
  private Instant unchangedSince = Instant.MIN;
  private Instant checkAt = Instant.MAX;
  private FailureStreak refused = FailureStreak.NONE;
  private FailureStreak listRefused = FailureStreak.NONE;
  private FailureStreak listFailed = FailureStreak.NONE;

  BatchPollSchedule(Backoff backoff) {
    this.backoff = backoff;
    this.pause = backoff;
    this.failurePause = backoff;
    this.listingPause = backoff;
  }

  boolean isDue(Instant now) {
    return !now.isBefore(due);
  }

  /** Bolna has shown how the batch stands. */
  void shown(Batch batch, Instant now) {
    if (last.filter(before -> standsAs(before, batch)).isEmpty()) {
      quietSince = now;
      unchangedSince = now;
      checkAt = StalledBatch.earliest(batch, now);
    }
    if (last.equals(Optional.of(batch))) {
      pause = pause.next();
    } else {
      pause = whileUnchanged(batch.status());
      listingPause = backoff;
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

  /** Whether it has not moved for so long that it may be time to give it up. */
  boolean mayBeGivenUp(Instant now) {
    return !now.isBefore(checkAt);
  }

  /** Since when it has stood as it does. */
  Instant unchangedSince() {
    return unchangedSince;
  }

  /** It is too early to give it up. */
  void checkAgain(Instant time) {
    checkAt = time;
  }

  /** Bolna has sent an event about it. */
  void expectChange() {
    due = Instant.MIN;
    pause = pause.reset();
  }

  /** Whether it has stood as it does for long, and its calls were not listed meanwhile. */
  boolean lastsUnlisted(Instant now) {
    return !now.isBefore(quietSince.plus(BolnaTimings.QUIET_BATCH));
  }

  private Backoff whileUnchanged(BatchStatus status) {
    return status.compareTo(BatchStatus.SCHEDULED) <= 0
        ? backoff
        : Backoff.growing(backoff.first(), GROWTH_UNDER_WAY, backoff.cap());
  }

  /** Bolna could not be asked how the batch stands. */
  void failed(ApiException failure, Instant now) {
    refused = failure.saysAbsent() ? refused.longer(now) : refused;
    due = now.plus(failurePause.jitteredDelay());
    failurePause = failurePause.next();
  }

  /** The calls of the batch could not be listed. */
  void unlisted(ApiException failure, Instant now) {
    listFailed = listFailed.longer(now);
    listRefused = failure.saysAbsent() ? listRefused.longer(now) : FailureStreak.NONE;
    listAgain(now);
  }

  /** The calls of the batch were listed, and not all of them have ended. */
  void stillOpen(Instant now) {
    listFailed = FailureStreak.NONE;
    listRefused = FailureStreak.NONE;
    listAgain(now);
  }

  private void listAgain(Instant now) {
    quietSince = now;
    due = now.plus(listingPause.jitteredDelay());
    listingPause = listingPause.next();
  }

  /** Whether the calls of this batch will not be listed any more. */
  boolean isUnlistable(Instant now) {
    return listRefused.provesAbsence(now) || listFailed.lasts(BolnaTimings.UNLISTABLE_BATCH, now);
  }

  /** Whether Bolna does not know this batch, beyond doubt. */
  boolean isGone(Instant now) {
    return refused.provesAbsence(now);
  }
}
