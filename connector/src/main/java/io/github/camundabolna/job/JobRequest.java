package io.github.camundabolna.job;

import java.time.Instant;
import java.util.Optional;

/** The bound variables of a job. */
public interface JobRequest {

  /** Returns when the element was entered, by the engine's clock; the same for each attempt. */
  Optional<Instant> entered();

  /**
   * Returns an earlier failure that may have had an effect; empty if the operation is repeatable.
   */
  Optional<EarlierFailure> unsettled();
}
