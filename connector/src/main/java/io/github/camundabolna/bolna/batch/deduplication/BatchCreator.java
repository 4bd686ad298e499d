package io.github.camundabolna.bolna.batch.deduplication;

import io.github.camundabolna.bolna.client.batch.BatchClient;
import io.github.camundabolna.bolna.client.batch.BatchRequest;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.LruCache;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.job.BackgroundRetry;
import io.github.camundabolna.job.DuplicateResolver;
import io.github.camundabolna.job.JobAttempt;
import io.github.camundabolna.job.SingleFlight;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Creates one batch for one job, though Bolna creates one for each request and an engine gives out
 * a job at least once. The list is asked before, and by a job that may be a repetition once more
 * when the batch was created: another runtime may hold the same job.
 */
public final class BatchCreator {

  /** What takes longer could still be under way when the engine gives the job to another. */
  private static final Duration MAX_LOOKUP = Duration.ofMinutes(1);

  /** For the look-up after a create whose answer was lost, or that another may have made too. */
  private static final Duration SECOND_LOOKUP = Duration.ofSeconds(5);

  private static final int MAX_UNCHECKED = 1_000;

  /**
   * Bolna tells in whole seconds when a batch was created, and of those of one second the one with
   * the least id counts as the oldest: that none is older, only a look a second later can tell.
   */
  private static final int CONFIRMATIONS = 2;

  private final DuplicateResolver<CreatedBatch> duplicates;
  private final LruCache<JobAttempt.Identity, CreatedBatch> unchecked =
      new LruCache<>(MAX_UNCHECKED);
  private final SingleFlight<JobAttempt.Identity, CreatedBatch> created = new SingleFlight<>();
  private final SingleFlight<JobAttempt.Identity, Object> done = new SingleFlight<>();

  public BatchCreator(BackgroundRetry background) {
    this.duplicates =
        new DuplicateResolver<>(
            background, CONFIRMATIONS, "it calls no one unless someone schedules it");
  }

  /**
   * @param agentOrBatchId what the job is about
   * @param work may run again after it has failed, not after it has succeeded
   */
  public Object once(JobAttempt job, String agentOrBatchId, Supplier<Object> work) {
    return done.run(job.identity(agentOrBatchId), work);
  }

  /**
   * @param request its file name is what the name of the file begins with
   * @param lastCheck is made before anything is created, and may refuse it
   * @throws InvalidInputException if an earlier try has created a batch of something else
   * @throws ApiException of kind {@link Kind#UNKNOWN_OUTCOME} if it may have been created and could
   *     not be found
   */
  public CreatedBatch create(
      BatchClient bolna, JobAttempt job, BatchRequest request, Runnable lastCheck) {
    BatchFileName file = BatchFileName.of(request.fileName(), request, job.key());
    BatchLookup lookup = new BatchLookup(bolna, file, request.agentId(), job.enteredAt());
    AtomicReference<CreatedBatch> now = new AtomicReference<>();
    CreatedBatch known =
        created.run(
            job.identity(lookup.agentId()),
            () -> {
              now.set(findOrCreate(job, request.named(file.fileName()), lookup, lastCheck));
              return now.get().before();
            });
    CreatedBatch batch = Optional.ofNullable(now.get()).orElse(known);
    if (!file.hasSameContent(batch.fileName())) {
      throw new InvalidInputException(
          ("an earlier attempt created batch %s with other contacts or settings. Delete it, then"
                  + " enter the element again")
              .formatted(batch.id()));
    }
    return batch;
  }

  private CreatedBatch findOrCreate(
      JobAttempt job, BatchRequest request, BatchLookup lookup, Runnable lastCheck) {
    Instant began = job.now();
    Optional<CreatedBatch> before = lookup.oldest().or(() -> unlisted(job, lookup));
    if (before.isEmpty() && job.now().isAfter(began.plus(MAX_LOOKUP))) {
      throw ApiException.heldBack(
          Reason.OUTAGE,
          "Bolna took more than a minute to list the batches, so this attempt creates none",
          Duration.ZERO);
    }
    return before.orElseGet(
        () -> {
          lastCheck.run();
          return createNow(job, lookup, request);
        });
  }

  /** What an earlier try has created, and no list shows yet. */
  private Optional<CreatedBatch> unlisted(JobAttempt job, BatchLookup lookup) {
    return unchecked
        .get(job.identity(lookup.agentId()))
        .or(() -> job.createdEarlier().flatMap(id -> read(id, lookup.bolna())));
  }

  private static Optional<CreatedBatch> read(String id, BatchClient bolna) {
    return bolna.batch(id).fileName().map(name -> new CreatedBatch(id, name, false));
  }

  private CreatedBatch createNow(JobAttempt job, BatchLookup lookup, BatchRequest request) {
    String id;
    try {
      id = lookup.bolna().createBatch(request);
    } catch (ApiException e) {
      if (e.kind() != Kind.UNKNOWN_OUTCOME) {
        throw e;
      }
      return findUnknown(lookup.within(SECOND_LOOKUP)).orElseThrow(() -> e);
    }
    CreatedBatch batch = new CreatedBatch(id, request.fileName(), true);
    // Asked only now, because creating it may have taken so long that the job is late.
    return job.isSurelyFirst() ? batch : resolveDuplicates(job, batch, lookup);
  }

  /** Looks before the batch is scheduled, and fails unless there is an older one. */
  private CreatedBatch resolveDuplicates(JobAttempt job, CreatedBatch batch, BatchLookup lookup) {
    JobAttempt.Identity identity = job.identity(lookup.agentId());
    unchecked.put(identity, batch.before());
    CreatedBatch stays =
        duplicates
            .resolve(batch, lookup.within(SECOND_LOOKUP))
            .orElseThrow(
                () ->
                    DuplicateResolver.undecided(
                        "Batch " + batch.id() + " was created.",
                        "Another runtime may have created it too. The next attempt checks again,"
                            + " then schedules it"));
    unchecked.remove(identity);
    return stays;
  }

  /** Bolna is in trouble already: that the look-up fails too says nothing new. */
  private static Optional<CreatedBatch> findUnknown(BatchLookup lookup) {
    try {
      return lookup.oldest();
    } catch (ApiException e) {
      return Optional.empty();
    }
  }
}
