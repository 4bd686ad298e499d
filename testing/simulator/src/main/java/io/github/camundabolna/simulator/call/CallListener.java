package io.github.camundabolna.simulator.call;

import java.util.Optional;

/** Listens to every change of a call's status, in order, and must return quickly. */
@FunctionalInterface
public interface CallListener {

  /** Handles a change; {@code before} is empty if the execution is new. */
  void changed(Execution execution, Optional<CallStatus> before);

  /** Returns a listener that calls this one first and the other one second. */
  default CallListener andThen(CallListener next) {
    return (execution, before) -> {
      changed(execution, before);
      next.changed(execution, before);
    };
  }
}
