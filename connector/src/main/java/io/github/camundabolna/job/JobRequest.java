package io.github.camundabolna.job;

import java.time.Instant;
import java.util.Optional;

/** The variables of a job, bound. */
public interface JobRequest {

  /** When the element was entered, by the engine's clock; the same each time the job comes. */
  Optional<Instant> entered();

  /**
   * An earlier failure of the job that may have had an effect which must not happen twice; empty
   * for what may be repeated.
   */
  Optional<EarlierFailure> unsettled();
}
