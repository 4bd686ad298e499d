package io.github.camundabolna.bolna.batch.deduplication;

/**
 * A batch that a job has created.
 *
 * @param fileName the name of its file, as Bolna has it
 * @param justNow whether this very attempt created it: then it is not scheduled yet
 */
public record CreatedBatch(String id, String fileName, boolean justNow) {

  CreatedBatch before() {
    return new CreatedBatch(id, fileName, false);
  }
}
