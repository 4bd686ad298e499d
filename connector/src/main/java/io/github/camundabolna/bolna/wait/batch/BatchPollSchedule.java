package io.github.camundabolna.bolna.wait.batch;

import io.github.camundabolna.bolna.client.batch.Batch;
import io.github.camundabolna.bolna.client.batch.BatchStatus;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.FailureStreak;
import io.github.camundabolna.polling.PollBackoff;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When to look at a batch next. After a failure, and while the batch has not begun, each pause is
 * twice as long as the one before; while it is under way and nothing at all changes, a quarter
 * longer. A change brings the least pause back. A planned start is never slept through.
 */
final class BatchPollSchedule {

  /** A list that has failed for so long, and often, is more than Bolna, or this runtime, can do. */
  private static final Duration FAILED_FOR = Duration.ofDays(1);

  /** So long nothing moves before a list is worth a look, and between two of those. */
  private static final Duration LASTING = Duration.ofHours(1);

  private final PollBackoff pauses;
  private Optional<Batch> last = Optional.empty();
  private Duration pause;
  private Optional<Duration> failurePause = Optional.empty();
  private Optional<Duration> listingPause = Optional.empty();
  private Instant due = Instant.MIN;
  private Instant quietSince = Instant.MIN;
  private Instant unchangedSince = Instant.MIN;
  private Instant checkAt = Instant.MAX;
  private FailureStreak refused = FailureStreak.NONE;
  private FailureStreak listRefused = FailureStreak.NONE;
  private FailureStreak listFailed = FailureStreak.NONE;

  BatchPollSchedule(PollBackoff pauses) {
    this.pauses = pauses;
    this.pause = pauses.least();
  }

  boolean isDue(Instant now) {
    return !now.isBefore(due);
  }

  /** Bolna has told how the batch stands. */
  void seen(Batch batch, Instant now) {
    if (last.filter(before -> standsAs(before, batch)).isEmpty()) {
      quietSince = now;
      unchangedSince = now;
      checkAt = StalledBatch.earliest(batch, now);
    }
    if (last.equals(Optional.of(batch))) {
      pause = unchanged(batch.status());
    } else {
      pause = pauses.least();
      listingPause = Optional.empty();
    }
    last = Optional.of(batch);
    failurePause = Optional.empty();
    refused = FailureStreak.NONE;
    due = now.plus(PollBackoff.spread(pause));
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
    pause = pauses.least();
  }

  /** Whether it has stood as it does for long, and its calls were not listed meanwhile. */
  boolean lastsUnlisted(Instant now) {
    return !now.isBefore(quietSince.plus(LASTING));
  }

  private Duration unchanged(BatchStatus status) {
    return status.compareTo(BatchStatus.SCHEDULED) <= 0
        ? pauses.doubled(pause)
        : pauses.longer(pause);
  }

  /** Bolna could not be asked how the batch stands. */
  void failed(ApiException failure, Instant now) {
    refused = failure.saysAbsent() ? refused.longer(now) : refused;
    failurePause = Optional.of(failurePause.map(pauses::doubled).orElse(pauses.least()));
    due = now.plus(PollBackoff.spread(failurePause.get()));
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
    listingPause = Optional.of(listingPause.map(pauses::doubled).orElse(pauses.least()));
    due = now.plus(PollBackoff.spread(listingPause.get()));
  }

  /** Whether the calls of this batch will not be listed any more. */
  boolean isUnlistable(Instant now) {
    return listRefused.provesAbsence(now) || listFailed.lasts(FAILED_FOR, now);
  }

  /** Whether Bolna does not know this batch, beyond doubt. */
  boolean isGone(Instant now) {
    return refused.provesAbsence(now);
  }
}
