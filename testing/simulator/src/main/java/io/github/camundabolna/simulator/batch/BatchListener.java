package io.github.camundabolna.simulator.batch;

/** Listens to the changes of a batch that are visible outside, and must return quickly. */
public interface BatchListener {

  /** Handles a new batch. */
  default void created(Batch batch) {}

  /** Handles any other change of a batch by a request or by time, not by its calls. */
  default void changed(Batch batch) {}

  /** Handles a batch whose file has been processed or rejected. */
  default void processed(Batch batch) {}

  /** Handles a change of how many calls have which status, and what follows for the batch. */
  default void progressed(Batch batch) {}

  /** Handles a batch whose last call has ended. */
  default void finished(Batch batch) {}
}
