package io.github.camundabolna.bolna.batch.deduplication;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.client.batch.Batch;
import io.github.camundabolna.bolna.client.batch.BatchClient;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.Deadline;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.job.DuplicateResolver.Candidates;
import io.github.camundabolna.operation.Removal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the batches that an element instance created, by the key at the end of their file names.
 *
 * @param agentId agent whose batches are listed
 * @param enteredAt when the element was entered
 */
record BatchLookup(
    BatchClient bolna, BatchFileName file, String agentId, Optional<Instant> enteredAt)
    implements Candidates<CreatedBatch> {

  /** For each look-up in the background. */
  private static final Duration BACKGROUND_LOOKUP = Duration.ofSeconds(5);

  /** The same order in every runtime, so that all consider the same batch the oldest. */
  private static final Comparator<Batch> OLDEST_FIRST =
      Comparator.<Batch, Instant>comparing(batch -> batch.createdAt().orElse(Instant.MAX))
          .thenComparing(Batch::id);

  BatchLookup within(Duration time) {
    return new BatchLookup(bolna.within(time), file, agentId, enteredAt);
  }

  @Override
  public BatchLookup inBackground() {
    RequestContext caller = RequestContext.inSharedThread(bolna.caller().key(), Deadline.NEVER);
    return new BatchLookup(new BatchClient(bolna.http(), caller), file, agentId, enteredAt)
        .within(BACKGROUND_LOOKUP);
  }

  @Override
  public String name(CreatedBatch batch) {
    return "batch " + batch.id();
  }

  @Override
  public Optional<CreatedBatch> oldest(CreatedBatch created) {
    List<CreatedBatch> all = all();
    boolean listed = all.stream().anyMatch(each -> each.id().equals(created.id()));
    return listed ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** A batch that can't be deleted calls no one, because nothing schedules it. */
  @Override
  public boolean takeBack(CreatedBatch later) {
    try {
      Removal.happensNow(
          () -> bolna.deleteBatch(later.id()), () -> bolna.find(later.id()).isPresent());
      return true;
    } catch (ApiException e) {
      return false;
    }
  }

  /**
   * Returns the oldest batch of this element instance.
   *
   * @throws ApiException if the list can't be read
   */
  Optional<CreatedBatch> oldest() {
    return all().stream().findFirst();
  }

  private List<CreatedBatch> all() {
    List<Batch> mine = new ArrayList<>();
    bolna.forEachBatch(
        agentId, batch -> Optional.of(batch).filter(this::isMine).ifPresent(mine::add));
    return mine.stream()
        .sorted(OLDEST_FIRST)
        .map(batch -> new CreatedBatch(batch.id(), batch.fileName().orElseThrow(), false))
        .toList();
  }

  private boolean isMine(Batch batch) {
    return batch.fileName().filter(file::isOfSameElement).isPresent() && isRecent(batch);
  }

  /** A new cluster reuses the keys of an old one. */
  private boolean isRecent(Batch batch) {
    Instant earliest = enteredAt.map(time -> time.minus(Bolna.CLOCK_SKEW)).orElse(Instant.MIN);
    return batch.createdAt().filter(time -> time.isBefore(earliest)).isEmpty();
  }
}
