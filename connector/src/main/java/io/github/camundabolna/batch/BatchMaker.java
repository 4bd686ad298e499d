package io.github.camundabolna.batch;

import io.github.camundabolna.client.BatchRequest;
import io.github.camundabolna.client.BolnaException;
import io.github.camundabolna.client.BolnaException.Kind;
import io.github.camundabolna.client.Pause;
import io.github.camundabolna.job.Once;
import io.github.camundabolna.job.Repetition;
import io.github.camundabolna.job.Tries;
import io.github.camundabolna.panel.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Makes one batch for one job, though Bolna makes one for each request and an engine gives out a
 * job at least once. The list is asked before, and by a job that may be a repetition once more when
 * the batch was made: another runtime may hold the same job.
 */
final class BatchMaker {

  /** What takes longer could still be under way when the engine gives the job to another. */
  private static final Duration IN_TIME = Duration.ofMinutes(1);

  private final Repetition repetition;
  private final SecondLook secondLook;
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

  BatchMaker(Repetition repetition, Pause pause) {
    this.repetition = repetition;
    this.secondLook = new SecondLook(new Tries(pause));
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

  private MadeBatch findOrCreate(
      BatchJob job, BatchFile file, BatchRequest request, Runnable lastCheck) {
    BatchLookup lookup = new BatchLookup(job, file, request.agentId());
    Instant began = job.now();
    Optional<MadeBatch> before = lookup.oldest();
    if (before.isEmpty() && job.now().isAfter(began.plus(IN_TIME))) {
      throw BolnaException.notDone(
          "Bolna took more than a minute to list the batches: it is too late in this try to make"
              + " another");
    }
    return before.orElseGet(
        () -> {
          lastCheck.run();
          MadeBatch now = create(lookup, request);
          // Asked only now, because making it may have taken so long that the job is late.
          return now.justNow() && repetition.isPossible(job.enteredAt(), job.followsFailure())
              ? secondLook.after(now, lookup)
              : now;
        });
  }

  private static MadeBatch create(BatchLookup lookup, BatchRequest request) {
    try {
      String id = lookup.job().bolna().createBatch(request);
      return new MadeBatch(id, request.fileName(), true);
    } catch (BolnaException e) {
      if (e.kind() != Kind.UNKNOWN_OUTCOME) {
        throw e;
      }
      return findDespiteTrouble(lookup).orElseThrow(() -> e);
    }
  }

  /** Bolna is in trouble already: that the look-up fails too says nothing new. */
  private static Optional<MadeBatch> findDespiteTrouble(BatchLookup lookup) {
    try {
      return lookup.oldest();
    } catch (BolnaException e) {
      return Optional.empty();
    }
  }
}
