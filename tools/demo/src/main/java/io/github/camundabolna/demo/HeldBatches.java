package io.github.camundabolna.demo;

/** Calls of batches that stay queued until Bolna has received the stop of a campaign. */
interface HeldBatches {

  /** Returns whether Bolna has stopped the batch. */
  boolean stopped(String batchId);

  /** Releases all calls. */
  void release();
}
