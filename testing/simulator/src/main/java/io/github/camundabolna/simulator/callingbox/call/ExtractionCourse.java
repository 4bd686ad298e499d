package io.github.camundabolna.simulator.callingbox.call;

/** How the extraction after a conversation goes. */
enum ExtractionCourse {
  USUAL,
  LATE,
  NEVER,
  /** The transcript is empty. */
  FAILING
}
