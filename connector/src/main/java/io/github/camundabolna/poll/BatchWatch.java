package io.github.camundabolna.poll;

import io.github.camundabolna.client.Batch;
import io.github.camundabolna.client.BatchStatus;
import io.github.camundabolna.client.BolnaException;
import io.github.camundabolna.client.BolnaException.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When to look at a batch next. After a failure, and while the batch has not begun, each pause is
 * twice as long as the one before; while it is under way and nothing at all changes, a quarter
 * longer. A change brings the least pause back. A planned start is never slept through.
 */
final class BatchWatch {

  /** A batch that Bolna has refused for so long, and so often, does not exist. */
  private static final Duration REFUSED_FOR = Duration.ofHours(1);

  private static final int REFUSED_TIMES = 10;

  private final Pauses pauses;
  private Optional<Batch> last = Optional.empty();
  private Duration pause;
  private Optional<Duration> failurePause = Optional.empty();
  private Optional<Duration> listingPause = Optional.empty();
  private Instant due = Instant.MIN;
  private int refusals;
  private Instant refusedSince = Instant.MAX;

  BatchWatch(Pauses pauses) {
    this.pauses = pauses;
    this.pause = pauses.least();
  }

  boolean isDue(Instant now) {
    return !now.isBefore(due);
  }

  /** Bolna has told how the batch stands. */
  void seen(Batch batch, Instant now) {
    if (last.equals(Optional.of(batch))) {
      pause = unchanged(batch.status());
    } else {
      pause = pauses.least();
      listingPause = Optional.empty();
    }
    last = Optional.of(batch);
    failurePause = Optional.empty();
    refusals = 0;
    refusedSince = Instant.MAX;
    due = now.plus(Pauses.spread(pause));
    batch.scheduledAt().filter(now::isBefore).filter(due::isAfter).ifPresent(start -> due = start);
  }

  private Duration unchanged(BatchStatus status) {
    return status.compareTo(BatchStatus.SCHEDULED) <= 0
        ? pauses.doubled(pause)
        : pauses.longer(pause);
  }

  /** Bolna could not be asked how the batch stands. */
  void failed(BolnaException failure, Instant now) {
    if (failure.kind() == Kind.REJECTED) {
      refusals++;
      refusedSince = refusedSince.isAfter(now) ? now : refusedSince;
    }
    failurePause = Optional.of(failurePause.map(pauses::doubled).orElse(pauses.least()));
    due = now.plus(Pauses.spread(failurePause.get()));
  }

  /** The batch is over, but its calls could not be listed, or not all of them have ended. */
  void unlisted(Instant now) {
    listingPause = Optional.of(listingPause.map(pauses::doubled).orElse(pauses.least()));
    due = now.plus(Pauses.spread(listingPause.get()));
  }

  /** Whether Bolna does not know this batch, beyond doubt. */
  boolean isGone(Instant now) {
    return refusals >= REFUSED_TIMES && !now.isBefore(refusedSince.plus(REFUSED_FOR));
  }
}
