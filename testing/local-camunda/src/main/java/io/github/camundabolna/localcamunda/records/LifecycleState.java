package io.github.camundabolna.localcamunda.records;

/** Where a process instance or an element instance is in its life. */
public enum LifecycleState {
  /** Entered and not yet left, with or without an incident. */
  ACTIVE,
  /** Left in the ordinary way. */
  COMPLETED,
  /** Cancelled, or interrupted by an event. */
  TERMINATED
}
