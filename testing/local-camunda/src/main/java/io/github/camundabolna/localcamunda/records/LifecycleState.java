package io.github.camundabolna.localcamunda.records;

/** The lifecycle state of a process instance or an element instance. */
public enum LifecycleState {
  /** Entered and not yet left, with or without an incident. */
  ACTIVE,
  /** Completed regularly. */
  COMPLETED,
  /** Canceled, or interrupted by an event. */
  TERMINATED
}
