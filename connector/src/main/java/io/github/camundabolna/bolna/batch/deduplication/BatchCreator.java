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
import java.util.function.UnaryOperator;

/**
 * Creates one batch per job, although Bolna creates one per request and the engine delivers jobs at
 * least once. It lists the agent's batches before it creates one. If the job may be a retry, it
 * lists them again afterward, because another runtime may run the same job.
 */
public final class BatchCreator {

  /** A longer look-up could still run when the engine gives the job to another worker. */
  private static final Duration MAX_LOOKUP = Duration.ofMinutes(1);

  /** For the look-up after a lost response, or after a create that another runtime may repeat. */
  private static final Duration SECOND_LOOKUP = Duration.ofSeconds(5);

  private static final int MAX_UNCHECKED = 1_000;

  private static final int MOST_AGENTS = 20_000;

  /**
   * Bolna's creation times are in whole seconds; within a second, the lowest ID counts as the
   * oldest. Only a look-up a second later shows that no batch is older.
   */
  private static final int CONFIRMATIONS = 2;

  private final DuplicateResolver<CreatedBatch> duplicates;
  private final LruCache<JobAttempt.Identity, CreatedBatch> unchecked =
      new LruCache<>(MAX_UNCHECKED);
  private final SingleFlight<JobAttempt.Identity, CreatedBatch> created = new SingleFlight<>();

  /** The agent of each job's batch: under a corrected agent ID, the batch isn't found. */
  private final LruCache<JobAttempt.Identity, String> agents = new LruCache<>(MOST_AGENTS);

  private final SingleFlight<JobAttempt.Identity, Object> done = new SingleFlight<>();

  public BatchCreator(BackgroundRetry background) {
    this.duplicates =
        new DuplicateResolver<>(
            background, CONFIRMATIONS, "it calls no one unless someone schedules it");
  }

  /**
   * Runs the work of a job once.
   *
   * @param work runs again only after it failed
   */
  public Object once(JobAttempt.Identity job, Supplier<Object> work) {
    return done.run(job, work);
  }

  /**
   * Creates the batch of a job, or returns the one that an earlier attempt created.
   *
   * @param request its file name is the start of the final file name; its content, before any
   *     contact is left out, is the same in each attempt
   * @param lastCheck runs before anything is created, and may throw, leave contacts out, or add to
   *     the start of the file name
   * @throws InvalidInputException if an earlier attempt created a batch with other content
   * @throws ApiException of kind {@link Kind#UNKNOWN_OUTCOME} if the batch may exist but could not
   *     be found
   */
  public CreatedBatch create(
      BatchClient bolna,
      JobAttempt job,
      BatchRequest request,
      UnaryOperator<BatchRequest> lastCheck) {
    requireSameAgent(job, request.agentId());
    BatchFileName file = BatchFileName.of(request, job.key());
    BatchLookup lookup = new BatchLookup(bolna, file, request.agentId(), job.enteredAt());
    AtomicReference<CreatedBatch> now = new AtomicReference<>();
    CreatedBatch known =
        created.run(
            job.identity(lookup.agentId()),
            () -> {
              now.set(findOrCreate(job, request, lookup, lastCheck));
              return now.get().before();
            });
    agents.put(job.identity(), request.agentId());
    CreatedBatch batch = Optional.ofNullable(now.get()).orElse(known);
    if (!file.hasSameContent(batch.fileName())) {
      throw new InvalidInputException(
          ("an earlier attempt created batch %s with other contacts or settings. Delete it, then"
                  + " enter the element again")
              .formatted(batch.id()));
    }
    return batch;
  }

  private void requireSameAgent(JobAttempt job, String agentId) {
    agents
        .get(job.identity())
        .filter(earlier -> !earlier.equals(agentId))
        .ifPresent(
            earlier -> {
              throw new InvalidInputException(
                  "an earlier attempt may have created a batch for agent %s. Delete it, then enter the element again"
                      .formatted(earlier));
            });
  }

  private CreatedBatch findOrCreate(
      JobAttempt job,
      BatchRequest request,
      BatchLookup lookup,
      UnaryOperator<BatchRequest> lastCheck) {
    Instant began = job.now();
    Optional<CreatedBatch> before = lookup.oldest().or(() -> unlisted(job, lookup));
    if (before.isEmpty() && job.now().isAfter(began.plus(MAX_LOOKUP))) {
      throw ApiException.heldBack(
          Reason.OUTAGE,
          "Bolna took more than a minute to list the batches, so this attempt creates none",
          Duration.ZERO);
    }
    return before.orElseGet(() -> createNow(job, lookup, named(lastCheck.apply(request), lookup)));
  }

  private static BatchRequest named(BatchRequest request, BatchLookup lookup) {
    return request.named(lookup.file().startingWith(request.fileName()));
  }

  /** Returns a batch that an earlier attempt created and that Bolna doesn't list yet. */
  private Optional<CreatedBatch> unlisted(JobAttempt job, BatchLookup lookup) {
    return unchecked
        .get(job.identity(lookup.agentId()))
        .or(() -> job.createdEarlier().flatMap(id -> read(id, lookup.bolna())));
  }

  private static Optional<CreatedBatch> read(String id, BatchClient bolna) {
    return bolna.batch(id).fileName().map(name -> new CreatedBatch(id, name, false));
  }

  private CreatedBatch createNow(JobAttempt job, BatchLookup lookup, BatchRequest request) {
    boolean maybeEarlier = agents.get(job.identity()).isPresent();
    agents.put(job.identity(), lookup.agentId());
    String id;
    try {
      id = lookup.bolna().createBatch(request);
    } catch (ApiException e) {
      if (e.kind() != Kind.UNKNOWN_OUTCOME) {
        if (!maybeEarlier) {
          agents.remove(job.identity());
        }
        throw e;
      }
      return findUnknown(lookup.within(SECOND_LOOKUP)).orElseThrow(() -> e);
    }
    CreatedBatch batch = new CreatedBatch(id, request.fileName(), true);
    // Check only now: creating it may have taken so long that the job is late.
    return job.isSurelyFirst() ? batch : resolveDuplicates(job, batch, lookup);
  }

  /** Looks for duplicates before the batch is scheduled; fails if that can't be decided yet. */
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

  /** Ignores a failed look-up, because the create has already failed. */
  private static Optional<CreatedBatch> findUnknown(BatchLookup lookup) {
    try {
      return lookup.oldest();
    } catch (ApiException e) {
      return Optional.empty();
    }
  }
}
