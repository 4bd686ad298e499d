package io.github.camundabolna.batch;

import io.github.camundabolna.client.Batch;
import io.github.camundabolna.client.BatchRequest;
import io.github.camundabolna.client.BolnaException;
import io.github.camundabolna.client.BolnaException.Kind;
import io.github.camundabolna.job.Once;
import io.github.camundabolna.panel.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Makes one batch for one job, though Bolna makes one for each request and an engine gives out a
 * job at least once. A batch is found again by the name of its file, which ends with the key of the
 * element instance.
 */
final class BatchMaker {

  /** How far Bolna's clock and the engine's may be apart. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

  /** What takes longer could still be under way when the engine gives the job to another. */
  private static final Duration IN_TIME = Duration.ofMinutes(1);

  private final Once<Job, MadeBatch> made = new Once<>();
  private final Once<Job, Object> done = new Once<>();

  /**
   * A person who mends the agent of a job that failed wants that agent to call; and an engine that
   * was set up anew gives out the same keys again.
   */
  private record Job(String key, Optional<Instant> enteredAt, String of) {

    static Job of(BatchJob job, String agentOrBatchId) {
      return new Job(job.key(), job.enteredAt(), agentOrBatchId);
    }
  }

  /**
   * @param agentOrBatchId what the job is about
   * @param work may run again after it has failed, not after it has succeeded
   */
  Object once(BatchJob job, String agentOrBatchId, Supplier<Object> work) {
    return done.of(Job.of(job, agentOrBatchId), work);
  }

  /**
   * @param request with the name of {@code file}
   * @param lastCheck is made before anything is created, and may refuse it
   * @throws InvalidInput if an earlier try has made a batch of something else
   * @throws BolnaException of kind {@link Kind#UNKNOWN_OUTCOME} if it may have been made and could
   *     not be found
   */
  MadeBatch make(BatchJob job, BatchFile file, BatchRequest request, Runnable lastCheck) {
    AtomicReference<MadeBatch> now = new AtomicReference<>();
    MadeBatch known =
        made.of(
            Job.of(job, request.agentId()),
            () -> {
              now.set(findOrCreate(job, file, request, lastCheck));
              return now.get().before();
            });
    MadeBatch batch = Optional.ofNullable(now.get()).orElse(known);
    if (!file.hasSameContent(batch.fileName())) {
      throw new InvalidInput(
          ("an earlier try has made batch %s of other contacts or settings: delete it, and enter"
                  + " the element again")
              .formatted(batch.id()));
    }
    return batch;
  }

  private static MadeBatch findOrCreate(
      BatchJob job, BatchFile file, BatchRequest request, Runnable lastCheck) {
    Instant began = job.now();
    Optional<MadeBatch> before = find(job, file, request);
    if (before.isEmpty() && job.now().isAfter(began.plus(IN_TIME))) {
      throw BolnaException.notDone(
          "Bolna took more than a minute to list the batches: it is too late in this try to make"
              + " another");
    }
    return before.orElseGet(
        () -> {
          lastCheck.run();
          return create(job, file, request);
        });
  }

  private static MadeBatch create(BatchJob job, BatchFile file, BatchRequest request) {
    try {
      return new MadeBatch(job.bolna().createBatch(request), request.fileName(), true);
    } catch (BolnaException e) {
      if (e.kind() != Kind.UNKNOWN_OUTCOME) {
        throw e;
      }
      return findDespiteTrouble(job, file, request).orElseThrow(() -> e);
    }
  }

  /** Bolna is in trouble already: that the look-up fails too says nothing new. */
  private static Optional<MadeBatch> findDespiteTrouble(
      BatchJob job, BatchFile file, BatchRequest request) {
    try {
      return find(job, file, request);
    } catch (BolnaException e) {
      return Optional.empty();
    }
  }

  private static Optional<MadeBatch> find(BatchJob job, BatchFile file, BatchRequest request) {
    AtomicReference<MadeBatch> found = new AtomicReference<>();
    job.bolna()
        .forEachBatch(
            request.agentId(),
            batch ->
                batch
                    .fileName()
                    .filter(file::isOfSameElement)
                    .filter(name -> isRecent(job, batch))
                    .map(name -> new MadeBatch(batch.id(), name, false))
                    .ifPresent(mine -> found.compareAndSet(null, mine)));
    return Optional.ofNullable(found.get());
  }

  /** An engine that was set up anew gives out the same keys again. */
  private static boolean isRecent(BatchJob job, Batch batch) {
    Instant earliest = job.enteredAt().map(time -> time.minus(CLOCK_SKEW)).orElse(Instant.MIN);
    return batch.createdAt().filter(time -> time.isBefore(earliest)).isEmpty();
  }
}
