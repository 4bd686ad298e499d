package io.github.camundabolna.bolna.wait.batch;

import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.bolna.client.batch.Batch;
import io.github.camundabolna.bolna.client.batch.BatchClient;
import io.github.camundabolna.bolna.client.call.WaitLimit;
import io.github.camundabolna.bolna.result.BatchExecutions;
import io.github.camundabolna.bolna.result.BatchExecutions.Want;
import io.github.camundabolna.bolna.result.BatchSummary;
import io.github.camundabolna.bolna.tracking.BolnaTimings;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.outcome.GiveUpReason;
import io.github.camundabolna.polling.PollLog;
import io.github.camundabolna.polling.VendorPause;
import io.github.camundabolna.scheduling.Backoff;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates the result that ends a wait for a batch, from the batch and the list of its calls. */
record BatchEndReader(
    BatchClient bolna,
    DocumentFactory documents,
    boolean withExecutions,
    VendorPause pause,
    Clock clock,
    PollLog log) {

  /** Returns the result of a batch that may be over; empty if it isn't. */
  Optional<Map<String, Object>> of(String batchId, Batch batch, BatchPollSchedule schedule) {
    boolean last = batch.status().last();
    try {
      BatchExecutions executions =
          BatchExecutions.read(bolna, batchId, last, want(last), documents);
      if (!last && executions.underWay() > 0) {
        if (executions.open() > 0) {
          schedule.stillOpen(clock.instant());
        } else {
          schedule.stillUnreadable(clock.instant());
        }
        return Optional.empty();
      }
      if (!schedule.listed(executions.listed(), batch.started())) {
        schedule.unconfirmed(clock.instant());
        return Optional.empty();
      }
      warnOfGaps(batchId, executions);
      return Optional.of(BatchSummary.of(batch, Optional.of(executions)));
    } catch (ApiException e) {
      return unlisted(batchId, batch, e, schedule);
    }
  }

  /** Returns the result of a batch that is given up because it has been unchanged for too long. */
  Optional<Map<String, Object>> givenUp(String batchId, Batch batch, BatchPollSchedule schedule) {
    Instant now = clock.instant();
    if (batch.status().last() || !schedule.mayBeGivenUp(now)) {
      return Optional.empty();
    }
    try {
      StalledBatch stalled = StalledBatch.read(bolna, batch, schedule.unchangedSince());
      Instant next = now.plus(BolnaTimings.STALLED_BATCH_PAUSE);
      schedule.checkAgain(Collections.max(List.of(stalled.limit(), next)));
      if (now.isBefore(stalled.limit())) {
        return Optional.empty();
      }
      return stalled.isOver()
          ? of(batchId, batch, schedule)
          : Optional.of(givenUp(batchId, batch, stalled.reason(), schedule));
    } catch (ApiException e) {
      return unlistedGivenUp(batchId, batch, e, schedule);
    }
  }

  /** Without a list of its calls, only the longest limit is safe. */
  private Optional<Map<String, Object>> unlistedGivenUp(
      String batchId, Batch batch, ApiException e, BatchPollSchedule schedule) {
    Instant now = clock.instant();
    schedule.checkAgain(now.plus(BolnaTimings.STALLED_BATCH_PAUSE));
    pause.extend(Backoff.granted(e.retryAfter()), now);
    log.warning("Calls not listed", "batch %s: %s".formatted(batchId, e.getMessage()));
    return now.isBefore(schedule.unchangedSince().plus(WaitLimit.UNKNOWN_TIME))
        ? Optional.empty()
        : Optional.of(BatchSummary.givenUp(batch, Optional.empty(), GiveUpReason.NO_PROGRESS));
  }

  private Map<String, Object> givenUp(
      String batchId, Batch batch, GiveUpReason reason, BatchPollSchedule schedule) {
    BatchExecutions executions = BatchExecutions.read(bolna, batchId, true, want(true), documents);
    log.warning(
        "Given up",
        "batch %s is %s at Bolna, unchanged since %s; the wait ends with gaveUp \"%s\""
            .formatted(
                batchId, Quoted.of(batch.statusText()), schedule.unchangedSince(), reason.text()));
    return BatchSummary.givenUp(batch, Optional.of(executions), reason);
  }

  private Want want(boolean last) {
    if (!withExecutions) {
      return Want.COUNTS;
    }
    return last ? Want.ROWS : Want.ROWS_ONCE_ALL_HAVE_ENDED;
  }

  /** Ends the wait for an ended batch without its list if the list can't be read. */
  private Optional<Map<String, Object>> unlisted(
      String batchId, Batch batch, ApiException e, BatchPollSchedule schedule) {
    Instant now = clock.instant();
    schedule.unlisted(e, now);
    pause.extend(Backoff.granted(e.retryAfter()), now);
    boolean never = batch.status().last() && schedule.isUnlistable(now);
    log.warning(
        "Calls not listed",
        "batch %s: %s. %s"
            .formatted(
                batchId,
                e.getMessage(),
                never ? "The wait ends without call counts" : "The connector retries"));
    return never ? Optional.of(BatchSummary.of(batch, Optional.empty())) : Optional.empty();
  }

  private void warnOfGaps(String batchId, BatchExecutions executions) {
    if (executions.unreadable() > 0) {
      log.warning(
          "Unreadable calls",
          "batch %s: %d calls have no ID or no status and count as in progress"
              .formatted(batchId, executions.unreadable()));
    }
    if (executions.lacksDocument()) {
      log.warning(
          "No document",
          "batch %s: its calls are too large for a variable, and no document could be stored"
              .formatted(batchId));
    }
  }
}
