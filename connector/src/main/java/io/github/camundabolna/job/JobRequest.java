package io.github.camundabolna.job;

import java.time.Instant;
import java.util.Optional;

/** The variables of a job, bound. */
public interface JobRequest {

  /** When the element was entered, by the engine's clock; the same each time the job comes. */
  Optional<Instant> entered();
}
