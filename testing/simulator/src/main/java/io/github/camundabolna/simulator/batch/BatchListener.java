package io.github.camundabolna.simulator.batch;

/** Is told of the moments in a batch's life that matter outside, and must return quickly. */
public interface BatchListener {

  /** The batch has just been created. */
  default void created(Batch batch) {}

  /** The batch's file has been processed, or the batch has failed at that. */
  default void processed(Batch batch) {}

  /** The last of the batch's calls has ended for good. */
  default void finished(Batch batch) {}
}
