package io.github.camundabolna.job;

import java.time.Instant;
import java.util.Optional;

/** The bound variables of a job. */
public interface JobRequest {

  /** Returns when the element was entered, by the engine's clock; the same for each attempt. */
  Optional<Instant> entered();

  /** Returns whether the operation must not be repeated, such as a call. */
  boolean isOnceOnly();

  /**
   * Returns before when no attempt can have had an effect, if the last failure says so.
   *
   * @param key of the element instance
   */
  Optional<Instant> undoneBefore(String key);

  /**
   * Returns an earlier failure that may have had an effect; empty if the operation is repeatable.
   */
  Optional<EarlierFailure> unsettled();
}
