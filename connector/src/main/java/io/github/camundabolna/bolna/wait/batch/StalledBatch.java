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

  private final Batch batch;
  private final Instant since;
  private Instant limit;
  private long listed;
  private boolean any;
  private boolean onlyRetries = true;

  private StalledBatch(Batch batch, Instant since) {
    this.batch = batch;
    this.since = since;
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
    if (bolna.forEachExecution(batch.id(), stalled::add) > 0) {
      stalled.addUnreadable();
    }
    return stalled;
  }

  /** Calls without an ID or a status count as in progress. */
  private void addUnreadable() {
    limit = Collections.max(List.of(limit, since.plus(WaitLimit.ON_THE_LINE)));
    onlyRetries = false;
    any = true;
  }

  private void add(Execution call) {
    listed++;
    if (!call.ended()) {
      limit = Collections.max(List.of(limit, WaitLimit.of(call, since)));
      onlyRetries &= WaitLimit.reason(call) == GiveUpReason.RETRY_NOT_MADE;
      any = true;
    }
  }

  /** Returns whether it was executed, and its calls are all listed and have ended. */
  boolean isOver() {
    return batch.status() == BatchStatus.EXECUTED && !any && listed >= batch.started();
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
