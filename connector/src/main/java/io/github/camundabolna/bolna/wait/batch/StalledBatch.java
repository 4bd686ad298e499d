package io.github.camundabolna.bolna.wait.batch;

import io.github.camundabolna.bolna.client.batch.Batch;
import io.github.camundabolna.bolna.client.batch.BatchClient;
import io.github.camundabolna.bolna.client.batch.BatchStatus;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.client.call.WaitLimit;
import io.github.camundabolna.bolna.tracking.BolnaTimings;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.outcome.GiveUpReason;
import java.time.Instant;

/**
 * A batch that has not moved for long, with the calls in it that have not ended.
 *
 * @param limit when to stop waiting for it, unless it moves
 * @param reason why, then
 */
record StalledBatch(Instant limit, GiveUpReason reason) {

  /**
   * Returns the earliest time at which a batch may be given up that stands like this.
   *
   * @param since when it was first seen to do so
   */
  static Instant earliest(Batch batch, Instant since) {
    BatchStatus status = batch.status();
    if (status == BatchStatus.EXECUTED) {
      return since.plus(BolnaTimings.QUIET_BATCH);
    }
    if (status == BatchStatus.RUNNING || status == BatchStatus.QUEUED) {
      return since.plus(WaitLimit.IN_THE_QUEUE);
    }
    return batch
        .scheduledAt()
        .filter(time -> status == BatchStatus.SCHEDULED)
        .map(time -> (time.isAfter(since) ? time : since).plus(WaitLimit.IN_THE_QUEUE))
        .orElse(since.plus(WaitLimit.UNKNOWN_TIME));
  }

  /**
   * Looks at its calls.
   *
   * @throws ApiException if they can't be listed
   */
  static StalledBatch read(BatchClient bolna, Batch batch, Instant since) {
    Tally tally = new Tally(since, earliest(batch, since));
    bolna.forEachExecution(batch.id(), tally::add);
    return new StalledBatch(tally.limit, tally.reason());
  }

  private static final class Tally {

    private final Instant since;
    private Instant limit;
    private boolean onlyRetries = true;
    private boolean any;

    Tally(Instant since, Instant earliest) {
      this.since = since;
      this.limit = earliest;
    }

    void add(Execution call) {
      if (call.ended()) {
        return;
      }
      Instant callLimit = WaitLimit.of(call, since);
      limit = callLimit.isAfter(limit) ? callLimit : limit;
      onlyRetries &= WaitLimit.reason(call) == GiveUpReason.RETRY_NOT_MADE;
      any = true;
    }

    GiveUpReason reason() {
      return any && onlyRetries ? GiveUpReason.RETRY_NOT_MADE : GiveUpReason.NO_PROGRESS;
    }
  }
}
