package io.github.camundabolna.bolna.wait.batch;

import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.bolna.client.batch.Batch;
import io.github.camundabolna.bolna.client.batch.BatchClient;
import io.github.camundabolna.bolna.client.batch.BatchStatus;
import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.call.BolnaIdentity;
import io.github.camundabolna.bolna.result.BatchSummary;
import io.github.camundabolna.bolna.wait.batch.BatchWaitProperties.BatchWaitSettings;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.polling.CompletedWait;
import io.github.camundabolna.polling.PollLog;
import io.github.camundabolna.polling.PollTask;
import io.github.camundabolna.polling.VendorPause;
import io.github.camundabolna.scheduling.Backoff;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Polls batches, and finds which have ended and how. {@code completed}, {@code stopped}, and {@code
 * failed} are final. {@code executed} is final if every contact was called and every call has
 * ended, including automatic retries. {@code completed} isn't guaranteed to follow. So if contacts
 * were not called and no call is in progress, the list decides after an hour. A status that this
 * version doesn't know is never final.
 */
final class BatchPollTask implements PollTask {

  private final BatchClient bolna;
  private final BolnaIdentity identity;
  private final BatchEndReader endReader;
  private final Backoff backoff;
  private final Clock clock;
  private final PollLog log;
  private final Map<String, BatchPollSchedule> schedules = new HashMap<>();
  private final Map<String, String> progress = new HashMap<>();
  private final VendorPause pause = new VendorPause();

  BatchPollTask(
      BolnaClient account,
      DocumentFactory documents,
      BatchWaitSettings settings,
      Clock clock,
      PollLog log) {
    this.bolna = new BatchClient(account.http(), account.caller());
    this.identity = new BolnaIdentity(account, clock);
    this.endReader =
        new BatchEndReader(bolna, documents, settings.withExecutions(), pause, clock, log);
    this.backoff = settings.backoff();
    this.clock = clock;
    this.log = log;
  }

  @Override
  public void poll(Set<String> batchIds, Consumer<CompletedWait> end) {
    identity.begin();
    schedules.keySet().retainAll(batchIds);
    progress.keySet().retainAll(batchIds);
    for (String id : batchIds) {
      log.survive(
          "batch " + id + " is skipped",
          () -> poll(id).ifPresent(result -> end.accept(completed(id, result))));
    }
    identity.doubtAfterRefusals().ifPresent(this::refusesEverything);
  }

  /** Sets the ID, which is the correlation key, as the process has it. */
  private static CompletedWait completed(String id, Map<String, Object> result) {
    result.put("batchId", id);
    return new CompletedWait(id, result, BatchProgress.end(result));
  }

  private void refusesEverything(ApiException doubt) {
    log.warning("Bolna request failed", doubt.getMessage());
    log.down(doubt.kind().name(), doubt.getMessage());
  }

  @Override
  public void expectChange(String batchId) {
    Optional.ofNullable(schedules.get(batchId)).ifPresent(BatchPollSchedule::expectChange);
  }

  /**
   * Reads the batch from Bolna, if it's due.
   *
   * @return its result; empty if it hasn't ended, as far as is known
   */
  private Optional<Map<String, Object>> poll(String batchId) {
    BatchPollSchedule schedule =
        schedules.computeIfAbsent(batchId, id -> new BatchPollSchedule(backoff));
    Instant now = clock.instant();
    if (pause.isActive(now) || !schedule.isDue(now)) {
      return Optional.empty();
    }
    try {
      Batch batch = bolna.batch(batchId);
      identity.answered();
      schedule.shown(batch, clock.instant());
      log.up();
      report(batchId, batch);
      Optional<Map<String, Object>> end =
          mayBeOver(batch, schedule) ? endReader.of(batchId, batch, schedule) : Optional.empty();
      return end.or(() -> endReader.givenUp(batchId, batch, schedule));
    } catch (ApiException e) {
      schedule.failed(e, clock.instant());
      return failed(batchId, e, schedule);
    }
  }

  private boolean mayBeOver(Batch batch, BatchPollSchedule schedule) {
    if (!schedule.isListDue(clock.instant())) {
      return false;
    }
    boolean isQuiet = batch.ended() == batch.started();
    boolean allCalled = batch.started() >= batch.validContacts().orElse(0L);
    return batch.status().last()
        || batch.status() == BatchStatus.EXECUTED
            && isQuiet
            && (allCalled || schedule.lastsUnlisted(clock.instant()));
  }

  private Optional<Map<String, Object>> failed(
      String batchId, ApiException e, BatchPollSchedule schedule) {
    pause.extend(Backoff.granted(e.retryAfter()), clock.instant());
    if (e.isRefusal()) {
      identity.refused();
    }
    log.warning("Batch not readable", "batch %s: %s".formatted(batchId, e.getMessage()));
    if (e.kind() == Kind.UNAUTHORIZED) {
      log.down("UNAUTHORIZED", e.getMessage());
    }
    return schedule.isGone(clock.instant()) && identity.doubt().isEmpty()
        ? Optional.of(BatchSummary.notFound(batchId))
        : Optional.empty();
  }

  private void report(String batchId, Batch batch) {
    String line = BatchProgress.of(batchId, batch);
    if (!line.equals(progress.put(batchId, line))) {
      log.info("Progress", line);
    }
    if (batch.status() == BatchStatus.UNKNOWN) {
      log.unknownStatus("batch " + batchId, batch.statusText());
    }
  }
}
