package io.github.camundabolna.bolna.wait.batch;

import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.bolna.client.batch.Batch;
import io.github.camundabolna.bolna.client.batch.BatchClient;
import io.github.camundabolna.bolna.client.batch.BatchStatus;
import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.call.BolnaIdentity;
import io.github.camundabolna.bolna.result.BatchSummary;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.polling.CompletedWait;
import io.github.camundabolna.polling.PollLog;
import io.github.camundabolna.polling.PollTask;
import io.github.camundabolna.polling.VendorPause;
import io.github.camundabolna.scheduling.Backoff;
import java.time.Clock;
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
final class BatchPollTask implements PollTask {

  /** Bolna has had few new ones in years. */
  private static final int MOST_UNKNOWN = 100;

  private final BatchClient bolna;
  private final BolnaIdentity identity;
  private final BatchEndReader endings;
  private final Backoff backoff;
  private final Clock clock;
  private final PollLog log;
  private final Map<String, BatchPollSchedule> watches = new HashMap<>();
  private final Map<String, String> progress = new HashMap<>();
  private final Set<String> unknown = new HashSet<>();
  private final VendorPause pause = new VendorPause();

  BatchPollTask(
      BolnaClient account,
      DocumentFactory documents,
      BatchWaitSettings settings,
      Clock clock,
      PollLog log) {
    this.bolna = new BatchClient(account.http(), account.caller());
    this.identity = new BolnaIdentity(account, clock);
    this.endings =
        new BatchEndReader(bolna, documents, settings.withExecutions(), pause, clock, log);
    this.backoff = settings.backoff();
    this.clock = clock;
    this.log = log;
  }

  @Override
  public void at(Set<String> batchIds, Consumer<CompletedWait> end) {
    identity.begin();
    watches.keySet().retainAll(batchIds);
    progress.keySet().retainAll(batchIds);
    for (String id : batchIds) {
      log.survive(
          "batch " + id + " is skipped",
          () ->
              at(id)
                  .ifPresent(
                      result ->
                          end.accept(new CompletedWait(id, result, BatchProgress.end(result)))));
    }
    identity.doubtAfterRefusals().ifPresent(this::refusesEverything);
  }

  private void refusesEverything(ApiException doubt) {
    log.warning("Bolna cannot be asked", doubt.getMessage());
    log.down(doubt.kind().name(), doubt.getMessage());
  }

  @Override
  public void expectChange(String batchId) {
    Optional.ofNullable(watches.get(batchId)).ifPresent(BatchPollSchedule::expectChange);
  }

  /**
   * Asks Bolna for the batch, if it is time to.
   *
   * @return how it ended; empty if it has not, as far as can be told
   */
  private Optional<Map<String, Object>> at(String batchId) {
    BatchPollSchedule watch =
        watches.computeIfAbsent(batchId, id -> new BatchPollSchedule(backoff));
    Instant now = clock.instant();
    if (pause.isActive(now) || !watch.isDue(now)) {
      return Optional.empty();
    }
    try {
      Batch batch = bolna.batch(batchId);
      identity.answered();
      watch.seen(batch, clock.instant());
      log.up();
      report(batchId, batch);
      Optional<Map<String, Object>> end =
          mayBeOver(batch, watch) ? endings.of(batchId, batch, watch) : Optional.empty();
      return end.or(() -> endings.givenUp(batchId, batch, watch));
    } catch (ApiException e) {
      watch.failed(e, clock.instant());
      return failed(batchId, e, watch);
    }
  }

  private boolean mayBeOver(Batch batch, BatchPollSchedule watch) {
    return batch.status().last()
        || batch.status() == BatchStatus.EXECUTED
            && (BatchProgress.isDone(batch)
                || BatchProgress.isQuiet(batch) && watch.lastsUnlisted(clock.instant()));
  }

  private Optional<Map<String, Object>> failed(
      String batchId, ApiException e, BatchPollSchedule watch) {
    pause.extend(Backoff.granted(e.retryAfter()), clock.instant());
    if (e.isRefusal()) {
      identity.refused();
    }
    log.warning("Not seen", "batch %s: %s".formatted(batchId, e.getMessage()));
    if (e.kind() == Kind.UNAUTHORIZED) {
      log.down("UNAUTHORIZED", e.getMessage());
    }
    return watch.isGone(clock.instant()) && identity.doubt().isEmpty()
        ? Optional.of(BatchSummary.notFound(batchId))
        : Optional.empty();
  }

  private void report(String batchId, Batch batch) {
    String line = BatchProgress.of(batchId, batch);
    if (!line.equals(progress.put(batchId, line))) {
      log.info("Progress", line);
    }
    if (batch.status() == BatchStatus.UNKNOWN
        && unknown.size() < MOST_UNKNOWN
        && unknown.add(batch.statusText())) {
      log.warning(
          "Unknown status",
          "batch %s has the status %s, which this version does not know: it goes on waiting"
              .formatted(batchId, Quoted.of(batch.statusText())));
    }
  }
}
