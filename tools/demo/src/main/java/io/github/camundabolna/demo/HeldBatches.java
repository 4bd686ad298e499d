package io.github.camundabolna.demo;

/** Calls of batches that wait in Bolna's queue until the stop of a campaign has arrived there. */
interface HeldBatches {

  /** Returns whether Bolna has stopped that batch. */
  boolean stopped(String batchId);

  /** Lets all calls go on. */
  void release();
}
