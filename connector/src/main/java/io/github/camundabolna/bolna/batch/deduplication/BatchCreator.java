package io.github.camundabolna.bolna.batch.deduplication;

import io.github.camundabolna.bolna.batch.BatchOperationContext;
import io.github.camundabolna.bolna.client.batch.BatchRequest;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.LruCache;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.job.BackgroundRetry;
import io.github.camundabolna.job.SingleFlight;
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
public final class BatchCreator {

  /** What takes longer could still be under way when the engine gives the job to another. */
  private static final Duration IN_TIME = Duration.ofMinutes(1);

  /** For the look after a create whose answer was lost, or that another may have made too. */
  private static final Duration LOOKING_AGAIN = Duration.ofSeconds(5);

  private static final int MOST_UNCHECKED = 1_000;

  private final DuplicateBatchResolver secondLook;
  private final LruCache<Job, CreatedBatch> unchecked = new LruCache<>(MOST_UNCHECKED);
  private final SingleFlight<Job, CreatedBatch> made = new SingleFlight<>();
  private final SingleFlight<Job, Object> done = new SingleFlight<>();

  /**
   * A person who mends the agent of a job that failed wants that agent to call; and an engine that
   * was set up anew gives out the same keys again.
   */
  private record Job(String key, Optional<Instant> enteredAt, String of) {

    static Job of(BatchOperationContext job, String agentOrBatchId) {
      return new Job(job.key(), job.enteredAt(), agentOrBatchId);
    }
  }

  public BatchCreator(BackgroundRetry background) {
    this.secondLook = new DuplicateBatchResolver(background);
  }

  /**
   * @param agentOrBatchId what the job is about
   * @param work may run again after it has failed, not after it has succeeded
   */
  public Object once(BatchOperationContext job, String agentOrBatchId, Supplier<Object> work) {
    return done.of(Job.of(job, agentOrBatchId), work);
  }

  /**
   * @param request with the name of {@code file}
   * @param lastCheck is made before anything is created, and may refuse it
   * @throws InvalidInputException if an earlier try has made a batch of something else
   * @throws ApiException of kind {@link Kind#UNKNOWN_OUTCOME} if it may have been made and could
   *     not be found
   */
  public CreatedBatch make(
      BatchOperationContext job, BatchFileName file, BatchRequest request, Runnable lastCheck) {
    AtomicReference<CreatedBatch> now = new AtomicReference<>();
    CreatedBatch known =
        made.of(
            Job.of(job, request.agentId()),
            () -> {
              now.set(findOrCreate(job, file, request, lastCheck));
              return now.get().before();
            });
    CreatedBatch batch = Optional.ofNullable(now.get()).orElse(known);
    if (!file.hasSameContent(batch.fileName())) {
      throw new InvalidInputException(
          ("an earlier try has made batch %s of other contacts or settings: delete it, and enter"
                  + " the element again")
              .formatted(batch.id()));
    }
    return batch;
  }

  private CreatedBatch findOrCreate(
      BatchOperationContext job, BatchFileName file, BatchRequest request, Runnable lastCheck) {
    BatchLookup lookup = new BatchLookup(job.bolna(), file, request.agentId(), job.enteredAt());
    Instant began = job.now();
    Optional<CreatedBatch> before = lookup.oldest().or(() -> unlisted(job, request.agentId()));
    if (before.isEmpty() && job.now().isAfter(began.plus(IN_TIME))) {
      throw ApiException.heldBack(
          Reason.OUTAGE,
          "Bolna took more than a minute to list the batches: it is too late in this try to make"
              + " another",
          Duration.ZERO);
    }
    return before.orElseGet(
        () -> {
          lastCheck.run();
          return create(job, lookup, request);
        });
  }

  /** What an earlier try has made, and no list shows yet. */
  private Optional<CreatedBatch> unlisted(BatchOperationContext job, String agentId) {
    return unchecked
        .get(Job.of(job, agentId))
        .or(() -> job.madeEarlier().flatMap(id -> asked(job, id)));
  }

  private static Optional<CreatedBatch> asked(BatchOperationContext job, String id) {
    return job.bolna().batch(id).fileName().map(name -> new CreatedBatch(id, name, false));
  }

  private CreatedBatch create(BatchOperationContext job, BatchLookup lookup, BatchRequest request) {
    String id;
    try {
      id = job.bolna().createBatch(request);
    } catch (ApiException e) {
      if (e.kind() != Kind.UNKNOWN_OUTCOME) {
        throw e;
      }
      return findDespiteTrouble(lookup.within(LOOKING_AGAIN)).orElseThrow(() -> e);
    }
    CreatedBatch now = new CreatedBatch(id, request.fileName(), true);
    // Asked only now, because making it may have taken so long that the job is late.
    return job.surelyFirst() ? now : checked(job, now, lookup);
  }

  private CreatedBatch checked(BatchOperationContext job, CreatedBatch now, BatchLookup lookup) {
    Job key = Job.of(job, lookup.agentId());
    unchecked.put(key, now.before());
    CreatedBatch stays = secondLook.after(now, lookup.within(LOOKING_AGAIN));
    unchecked.remove(key);
    return stays;
  }

  /** Bolna is in trouble already: that the look-up fails too says nothing new. */
  private static Optional<CreatedBatch> findDespiteTrouble(BatchLookup lookup) {
    try {
      return lookup.oldest();
    } catch (ApiException e) {
      return Optional.empty();
    }
  }
}
