package io.github.camundabolna.bolna.batch;

import io.github.camundabolna.bolna.batch.deduplication.CreatedBatch;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.client.batch.Batch;
import io.github.camundabolna.bolna.client.batch.BatchStatus;
import io.github.camundabolna.guard.CallRefusedException;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.Quoted;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * Sets the time at which a batch starts.
 *
 * @param bypassCallGuardrails call even outside of the agent's calling hours
 * @param guard may move or refuse the start
 */
record BatchScheduler(StartTime start, boolean bypassCallGuardrails, StartGuard guard) {

  private static final Set<BatchStatus> BEGUN =
      Set.of(BatchStatus.QUEUED, BatchStatus.RUNNING, BatchStatus.EXECUTED, BatchStatus.COMPLETED);

  /**
   * Reads the panel fields.
   *
   * @return empty if the batch isn't to be scheduled yet
   * @throws InvalidInputException as {@link StartTime#read} does
   */
  static Optional<BatchScheduler> read(String start, String scheduledAt, Boolean bypass) {
    return StartTime.read(start, scheduledAt)
        .map(time -> new BatchScheduler(time, Boolean.TRUE.equals(bypass), StartGuard.NONE));
  }

  BatchScheduler guardedBy(StartGuard other) {
    return new BatchScheduler(start, bypassCallGuardrails, other);
  }

  /**
   * Returns the start to request from Bolna, before the guard moves it.
   *
   * @throws InvalidInputException if Bolna would refuse it
   */
  OffsetDateTime wanted(BatchOperationContext job) {
    return start.wanted(job.attempt().now());
  }

  /** Schedules a batch of this job; each failure says that the batch exists. */
  Instant schedule(BatchOperationContext job, CreatedBatch batch) {
    String butNot = "Batch " + batch.id() + " is created but not scheduled: ";
    try {
      return batch.justNow()
          ? scheduleNow(job, batch.id())
          : unlessStarted(job, batch.id(), look(job, batch.id()), true);
    } catch (InvalidInputException e) {
      throw new InvalidInputException(butNot + e.getMessage());
    } catch (CallRefusedException e) {
      throw e.afterCreating(butNot);
    } catch (ApiException e) {
      throw e.withPreface(butNot);
    }
  }

  /**
   * Schedules a batch that another element created.
   *
   * @return when the batch starts
   * @throws InvalidInputException if Bolna doesn't accept the time, or if the batch has started;
   *     nothing was sent
   */
  Instant schedule(BatchOperationContext job, String batchId) {
    boolean first = job.attempt().isSurelyFirst();
    if (first) {
      wanted(job); // refuses a time before anything is sent
    }
    return unlessStarted(job, batchId, job.bolna().batch(batchId), !first);
  }

  private Instant scheduleNow(BatchOperationContext job, String batchId) {
    try {
      OffsetDateTime wanted = guard.clear(wanted(job));
      String state = job.bolna().scheduleBatch(batchId, wanted, bypassCallGuardrails);
      return StartTime.answered(state, wanted);
    } catch (InvalidInputException e) {
      return doneBefore(job, batchId).orElseThrow(() -> e);
    } catch (ApiException e) {
      boolean refused = e.kind() == Kind.REJECTED;
      return (refused ? doneBefore(job, batchId) : Optional.<Instant>empty()).orElseThrow(() -> e);
    }
  }

  /**
   * Leaves a started batch alone, because Bolna might dial some people twice.
   *
   * @param maybeDone whether this job can have scheduled the batch before
   */
  private Instant unlessStarted(
      BatchOperationContext job, String batchId, Batch batch, boolean maybeDone) {
    Optional<Instant> done = maybeDone ? asWanted(job, batch) : Optional.empty();
    if (done.isEmpty() && !isBeforeTheStart(job, batch, maybeDone)) {
      String known =
          batch.status() == BatchStatus.UNKNOWN
              ? "may have started (this version doesn't know its status %s)"
              : "has started or ended (status %s)";
      throw new InvalidInputException(
          "batch %s %s, and scheduling it again could dial people twice"
              .formatted(batchId, known.formatted(Quoted.of(batch.statusText()))));
    }
    return done.orElseGet(() -> scheduleNow(job, batchId));
  }

  /** A status that this version doesn't know says nothing, but a planned start does. */
  private static boolean isBeforeTheStart(
      BatchOperationContext job, Batch batch, boolean maybeDone) {
    boolean unknown =
        batch.status() == BatchStatus.UNKNOWN
            && batch.started() == 0
            && batch.scheduledAt().filter(job.attempt().now()::isBefore).isPresent();
    return batch.status().beforeTheStart() || !maybeDone && unknown;
  }

  private static Batch look(BatchOperationContext job, String batchId) {
    return job.bolna()
        .find(batchId)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "the batch no longer exists. Enter the element again to create another"));
  }

  /**
   * Returns the start time if an earlier attempt scheduled the batch: its time can be near or past
   * by now.
   */
  private Optional<Instant> doneBefore(BatchOperationContext job, String batchId) {
    return job.attempt().isSurelyFirst()
        ? Optional.empty()
        : job.batchIfReadable(batchId).flatMap(batch -> asWanted(job, batch));
  }

  /** Returns whether no attempt of this job can have started the batch. */
  private static boolean startedBeforeEntry(BatchOperationContext job, Batch batch) {
    Optional<Instant> earliest =
        job.attempt().enteredAt().map(entry -> entry.minus(Bolna.CLOCK_SKEW));
    return batch.scheduledAt().flatMap(at -> earliest.filter(at::isBefore)).isPresent();
  }

  /** Returns when the batch starts or started, if that matches the wanted time. */
  private Optional<Instant> asWanted(BatchOperationContext job, Batch batch) {
    boolean waits = batch.status() == BatchStatus.SCHEDULED;
    boolean begun = BEGUN.contains(batch.status()) && !startedBeforeEntry(job, batch);
    boolean asWanted =
        begun && start.isSoon()
            || (begun || waits)
                && start.isMetBy(batch.scheduledAt(), guard.movesStart(), job.attempt().now());
    return asWanted ? batch.scheduledAt().or(batch::updatedAt) : Optional.empty();
  }
}
