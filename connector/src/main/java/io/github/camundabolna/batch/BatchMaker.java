package io.github.camundabolna.batch;

import io.github.camundabolna.client.Batch;
import io.github.camundabolna.client.BatchRequest;
import io.github.camundabolna.client.BolnaException;
import io.github.camundabolna.client.BolnaException.Kind;
import io.github.camundabolna.job.Once;
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

  private final Once<Job, String> made = new Once<>();
  private final Once<Job, Object> done = new Once<>();

  /** A person who mends the agent of a job that failed wants that agent to call. */
  private record Job(String key, String agentId) {}

  /**
   * @param work may run again after it has failed, not after it has succeeded
   */
  Object once(BatchJob job, String agentId, Supplier<Object> work) {
    return done.of(new Job(job.key(), agentId), work);
  }

  /** What the file of this job's batch is called. */
  static String fileName(String name, BatchJob job) {
    return name + ending(job);
  }

  private static String ending(BatchJob job) {
    return "-" + job.key() + ".csv";
  }

  /**
   * @param request asked for only if this job has made no batch yet
   * @throws BolnaException of kind {@link Kind#UNKNOWN_OUTCOME} if it may have been made and could
   *     not be found
   */
  MadeBatch make(BatchJob job, String agentId, Supplier<BatchRequest> request) {
    AtomicReference<MadeBatch> now = new AtomicReference<>();
    String id =
        made.of(
            new Job(job.key(), agentId),
            () -> {
              now.set(findOrCreate(job, agentId, request));
              return now.get().id();
            });
    return Optional.ofNullable(now.get()).orElseGet(() -> MadeBatch.before(id));
  }

  private static MadeBatch findOrCreate(
      BatchJob job, String agentId, Supplier<BatchRequest> request) {
    return find(job, agentId).orElseGet(() -> create(job, agentId, request.get()));
  }

  private static MadeBatch create(BatchJob job, String agentId, BatchRequest request) {
    try {
      return MadeBatch.now(job.bolna().createBatch(request));
    } catch (BolnaException e) {
      if (e.kind() != Kind.UNKNOWN_OUTCOME) {
        throw e;
      }
      return findDespiteTrouble(job, agentId).orElseThrow(() -> e);
    }
  }

  /** Bolna is in trouble already: that the look-up fails too says nothing new. */
  private static Optional<MadeBatch> findDespiteTrouble(BatchJob job, String agentId) {
    try {
      return find(job, agentId);
    } catch (BolnaException e) {
      return Optional.empty();
    }
  }

  private static Optional<MadeBatch> find(BatchJob job, String agentId) {
    AtomicReference<MadeBatch> found = new AtomicReference<>();
    job.bolna()
        .forEachBatch(
            agentId,
            batch -> {
              if (isOf(job, batch)) {
                found.compareAndSet(null, MadeBatch.before(batch.id()));
              }
            });
    return Optional.ofNullable(found.get());
  }

  /** An engine that was set up anew gives out the same keys again. */
  private static boolean isOf(BatchJob job, Batch batch) {
    Instant earliest = job.enteredAt().map(time -> time.minus(CLOCK_SKEW)).orElse(Instant.MIN);
    return batch.fileName().filter(name -> name.endsWith(ending(job))).isPresent()
        && batch.createdAt().filter(time -> time.isBefore(earliest)).isEmpty();
  }
}
