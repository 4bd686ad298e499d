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
import java.util.Collections;
import java.util.List;

/** A batch that has been unchanged for long, with its calls that haven't ended. */
final class StalledBatch {

  private final Instant since;
  private final boolean executed;
  private Instant limit;
  private boolean any;
  private boolean onlyRetries = true;

  private StalledBatch(Batch batch, Instant since) {
    this.since = since;
    this.executed = batch.status() == BatchStatus.EXECUTED;
    this.limit = earliest(batch, since);
  }

  /**
   * Returns the earliest time at which a batch in this state may be given up.
   *
   * @param since when it was first seen in this state
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
        .map(time -> Collections.max(List.of(time, since)).plus(WaitLimit.IN_THE_QUEUE))
        .orElse(since.plus(WaitLimit.UNKNOWN_TIME));
  }

  /**
   * Reads its calls.
   *
   * @throws ApiException if they can't be listed
   */
  static StalledBatch read(BatchClient bolna, Batch batch, Instant since) {
    StalledBatch stalled = new StalledBatch(batch, since);
    long unreadable = bolna.forEachExecution(batch.id(), stalled::add);
    stalled.any |= unreadable > 0;
    stalled.onlyRetries &= unreadable == 0;
    return stalled;
  }

  private void add(Execution call) {
    if (!call.ended()) {
      limit = Collections.max(List.of(limit, WaitLimit.of(call, since)));
      onlyRetries &= WaitLimit.reason(call) == GiveUpReason.RETRY_NOT_MADE;
      any = true;
    }
  }

  /**
   * Returns whether all contacts were called, and all calls have ended, whatever the counts say.
   */
  boolean isOver() {
    return executed && !any;
  }

  /** Returns when to stop waiting for it, unless it changes. */
  Instant limit() {
    return limit;
  }

  /** Returns the reason to give it up. */
  GiveUpReason reason() {
    return any && onlyRetries ? GiveUpReason.RETRY_NOT_MADE : GiveUpReason.NO_PROGRESS;
  }
}
