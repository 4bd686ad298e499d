package io.github.camundabolna.simulator.callingbox.call;

/** Listens to the events of all calls, those of one call in order, and must return quickly. */
@FunctionalInterface
public interface CallEventListener {

  /** Handles an event. */
  void occurred(CallEvent event);
}
