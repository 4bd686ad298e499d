package io.github.camundabolna.bolna.batch.deduplication;

/**
 * A batch that a job created.
 *
 * @param fileName name of its file at Bolna
 * @param justNow whether this attempt created it, so that it isn't scheduled yet
 */
public record CreatedBatch(String id, String fileName, boolean justNow) {

  CreatedBatch before() {
    return new CreatedBatch(id, fileName, false);
  }
}
