package io.github.camundabolna.bolna.batch.deduplication;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.job.BackgroundRetry;
import io.github.camundabolna.job.DuplicateResolver;
import io.github.camundabolna.job.DuplicateResolver.Candidates;
import io.github.camundabolna.job.DuplicateResolver.TakeBack;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Of the batches that several runtimes created for one job, deletes the later ones. */
final class DuplicateBatchResolver {

  /**
   * Bolna tells in whole seconds when a batch was created, and of those of one second the one with
   * the least id counts as the oldest: that none is older, only a look a second later can tell.
   */
  private static final int CONFIRMATIONS = 2;

  /** For a look in the background. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final DuplicateResolver<CreatedBatch> resolver;

  DuplicateBatchResolver(BackgroundRetry background) {
    this.resolver =
        new DuplicateResolver<>(background, CONFIRMATIONS, "it calls nobody, do not schedule it");
  }

  /**
   * Looks once, after a batch was created and before it is scheduled.
   *
   * @return the older batch
   * @throws ApiException of kind {@link Kind#UNKNOWN_OUTCOME} if there is none; its message begins
   *     with the id of the batch
   */
  CreatedBatch resolve(CreatedBatch created, BatchLookup lookup) {
    return resolver
        .resolve(created, new BatchesOfJob(lookup))
        .orElseThrow(
            () ->
                DuplicateResolver.undecided(
                    "Batch " + created.id() + " was created.",
                    "Another runtime may have created it too, which shows a moment later: it is"
                        + " looked at again, and scheduled then"));
  }

  private record BatchesOfJob(BatchLookup lookup) implements Candidates<CreatedBatch> {

    @Override
    public String name(CreatedBatch batch) {
      return "batch " + batch.id();
    }

    @Override
    public Optional<CreatedBatch> oldest(CreatedBatch created) {
      List<CreatedBatch> all = lookup.all();
      boolean listed = all.stream().anyMatch(each -> each.id().equals(created.id()));
      return listed ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** A batch that can't be deleted calls nobody either, because nothing schedules it. */
    @Override
    public TakeBack takeBack(CreatedBatch later) {
      try {
        lookup.bolna().deleteBatch(later.id());
        return TakeBack.DONE;
      } catch (ApiException e) {
        boolean gone = e.httpStatus().orElse(0) == HttpURLConnection.HTTP_NOT_FOUND;
        return gone ? TakeBack.DONE : TakeBack.TRY_AGAIN;
      }
    }

    @Override
    public BatchesOfJob inBackground() {
      return new BatchesOfJob(lookup.inBackground().within(PATIENCE));
    }
  }
}
