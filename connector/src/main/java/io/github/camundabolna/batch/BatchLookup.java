package io.github.camundabolna.batch;

import io.github.camundabolna.client.Batch;
import io.github.camundabolna.client.BolnaException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the batches that one element instance has made: the names of their files end with its key.
 *
 * @param agentId whose batches are listed
 */
record BatchLookup(BatchJob job, BatchFile file, String agentId) {

  /** How far Bolna's clock and the engine's may be apart. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

  /** The same order for every runtime that looks, so that all take the same batch for the first. */
  private static final Comparator<Batch> OLDEST_FIRST =
      Comparator.<Batch, Instant>comparing(batch -> batch.createdAt().orElse(Instant.MAX))
          .thenComparing(Batch::id);

  /**
   * @throws BolnaException if the list cannot be had
   */
  Optional<MadeBatch> oldest() {
    return all().stream().findFirst();
  }

  /**
   * @return the oldest first; more than one is one too many
   * @throws BolnaException if the list cannot be had
   */
  List<MadeBatch> all() {
    List<Batch> mine = new ArrayList<>();
    job.bolna()
        .forEachBatch(
            agentId, batch -> Optional.of(batch).filter(this::isMine).ifPresent(mine::add));
    return mine.stream()
        .sorted(OLDEST_FIRST)
        .map(batch -> new MadeBatch(batch.id(), batch.fileName().orElseThrow(), false))
        .toList();
  }

  private boolean isMine(Batch batch) {
    return batch.fileName().filter(file::isOfSameElement).isPresent() && isRecent(batch);
  }

  /** An engine that was set up anew gives out the same keys again. */
  private boolean isRecent(Batch batch) {
    Instant earliest = job.enteredAt().map(time -> time.minus(CLOCK_SKEW)).orElse(Instant.MIN);
    return batch.createdAt().filter(time -> time.isBefore(earliest)).isEmpty();
  }
}
