package io.github.camundabolna.poll.batch;

import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.client.Batch;
import io.github.camundabolna.client.BatchClient;
import io.github.camundabolna.client.BatchStatus;
import io.github.camundabolna.client.BolnaException;
import io.github.camundabolna.client.BolnaException.Kind;
import io.github.camundabolna.panel.Quote;
import io.github.camundabolna.poll.Ended;
import io.github.camundabolna.poll.Look;
import io.github.camundabolna.poll.Pauses;
import io.github.camundabolna.poll.PollLog;
import io.github.camundabolna.poll.Silence;
import io.github.camundabolna.result.BatchExecutions;
import io.github.camundabolna.result.BatchExecutions.Want;
import io.github.camundabolna.result.BatchSummary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Looks at batches, and says which of them have ended and how. {@code completed}, {@code stopped}
 * and {@code failed} are the end; {@code executed} only if every call has ended, automatic retries
 * among them, and every contact was called. Nobody promises that {@code completed} follows: where
 * contacts were not called, and no call is under way, the list is believed after an hour. A status
 * that this version does not know never is the end.
 */
final class BatchLook implements Look {

  private final BatchClient bolna;
  private final DocumentFactory documents;
  private final boolean withExecutions;
  private final Pauses pauses;
  private final Clock clock;
  private final PollLog log;
  private final Map<String, BatchWatch> watches = new HashMap<>();
  private final Map<String, String> progress = new HashMap<>();
  private final Set<String> unknown = new HashSet<>();
  private final Silence silence = new Silence();

  BatchLook(
      BatchClient bolna,
      DocumentFactory documents,
      BatchWaitSettings settings,
      Clock clock,
      PollLog log) {
    this.bolna = bolna;
    this.documents = documents;
    this.withExecutions = settings.withExecutions();
    this.pauses = settings.pauses();
    this.clock = clock;
    this.log = log;
  }

  @Override
  public void at(Set<String> batchIds, Consumer<Ended> end) {
    watches.keySet().retainAll(batchIds);
    progress.keySet().retainAll(batchIds);
    for (String id : batchIds) {
      log.survive(
          "batch " + id + " is skipped",
          () ->
              at(id).ifPresent(result -> end.accept(new Ended(id, result, Progress.end(result)))));
    }
  }

  /**
   * Asks Bolna for the batch, if it is time to.
   *
   * @return how it ended; empty if it has not, as far as can be told
   */
  private Optional<Map<String, Object>> at(String batchId) {
    BatchWatch watch = watches.computeIfAbsent(batchId, id -> new BatchWatch(pauses));
    Instant now = clock.instant();
    if (silence.isKept(now) || !watch.isDue(now)) {
      return Optional.empty();
    }
    try {
      Batch batch = bolna.batch(batchId);
      watch.seen(batch, clock.instant());
      log.up();
      report(batchId, batch);
      return mayBeOver(batch, watch) ? summary(batchId, batch, watch) : Optional.empty();
    } catch (BolnaException e) {
      watch.failed(e, clock.instant());
      return failed(batchId, e, watch);
    }
  }

  private boolean mayBeOver(Batch batch, BatchWatch watch) {
    return batch.status().last()
        || batch.status() == BatchStatus.EXECUTED
            && (Progress.isDone(batch)
                || Progress.isQuiet(batch) && watch.lastsUnlisted(clock.instant()));
  }

  private Optional<Map<String, Object>> summary(String batchId, Batch batch, BatchWatch watch) {
    boolean last = batch.status().last();
    try {
      BatchExecutions executions =
          BatchExecutions.read(bolna, batchId, last, want(last), documents);
      if (!last && executions.open() > 0) {
        watch.stillOpen(clock.instant());
        return Optional.empty();
      }
      warnOfGaps(batchId, executions);
      return Optional.of(named(batchId, BatchSummary.of(batch, Optional.of(executions))));
    } catch (BolnaException e) {
      watch.unlisted(e, clock.instant());
      return unlisted(batchId, batch, e, watch);
    }
  }

  private Want want(boolean last) {
    if (!withExecutions) {
      return Want.COUNTS;
    }
    return last ? Want.ROWS : Want.ROWS_ONCE_ALL_HAVE_ENDED;
  }

  /** A batch that is over ends without its list if that will not come. */
  private Optional<Map<String, Object>> unlisted(
      String batchId, Batch batch, BolnaException e, BatchWatch watch) {
    silence.keep(Duration.ZERO, e, clock.instant());
    boolean never = batch.status().last() && watch.isUnlistable(clock.instant());
    log.warning(
        "Calls not listed",
        "batch %s: %s. %s"
            .formatted(
                batchId,
                e.getMessage(),
                never ? "It ends without counts of its calls" : "It is tried again"));
    return never
        ? Optional.of(named(batchId, BatchSummary.of(batch, Optional.empty())))
        : Optional.empty();
  }

  private Optional<Map<String, Object>> failed(String batchId, BolnaException e, BatchWatch watch) {
    silence.keep(Duration.ZERO, e, clock.instant());
    log.warning("Not seen", "batch %s: %s".formatted(batchId, e.getMessage()));
    if (e.kind() == Kind.UNAUTHORISED) {
      log.down("UNAUTHORISED", e.getMessage());
    }
    return watch.isGone(clock.instant())
        ? Optional.of(BatchSummary.notFound(batchId))
        : Optional.empty();
  }

  private void report(String batchId, Batch batch) {
    String line = Progress.of(batchId, batch);
    if (!line.equals(progress.put(batchId, line))) {
      log.info("Progress", line);
    }
    if (batch.status() == BatchStatus.UNKNOWN && unknown.add(batch.statusText())) {
      log.warning(
          "Unknown status",
          "batch %s has the status %s, which this version does not know: it goes on waiting"
              .formatted(batchId, Quote.of(batch.statusText())));
    }
  }

  private void warnOfGaps(String batchId, BatchExecutions executions) {
    if (executions.unreadable() > 0) {
      log.warning(
          "Unreadable calls",
          "batch %s: %d calls have no id or no status and count as under way"
              .formatted(batchId, executions.unreadable()));
    }
    if (executions.lacksDocument()) {
      log.warning(
          "No document",
          "batch %s: its calls are too many for a variable, and no document could be stored"
              .formatted(batchId));
    }
  }

  /** The id is the correlation key: it must be the one that the process has. */
  private static Map<String, Object> named(String batchId, Map<String, Object> summary) {
    summary.put("batchId", batchId);
    return summary;
  }
}
