package io.github.camundabolna.bolna.batch;

import java.time.OffsetDateTime;

/** Keeps the start of a batch within the calling window of its contacts. */
interface StartGuard {

  /** Lets each start pass. */
  StartGuard NONE = wanted -> wanted;

  /**
   * Returns when the batch starts.
   *
   * @param wanted the time by the panel fields
   * @return that time, or a later one
   * @throws io.github.camundabolna.guard.CallRefusedException if the batch must not start then
   */
  OffsetDateTime clear(OffsetDateTime wanted);

  /** Returns whether the start can be moved, so that Bolna knows a later one. */
  default boolean movesStart() {
    return false;
  }
}
