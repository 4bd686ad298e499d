package io.github.camundabolna.simulator.call;

import java.util.Optional;

/** Listens to every change of a call's status, in order, and must return quickly. */
@FunctionalInterface
public interface CallListener {

  /** Handles a change; {@code before} is empty if the execution is new. */
  void changed(Execution execution, Optional<CallStatus> before);

  /** Handles what a person said on the page, which changes no status. */
  default void talked(Execution execution) {}

  /** Returns a listener that calls this one first and the other one second. */
  default CallListener andThen(CallListener next) {
    CallListener first = this;
    return new CallListener() {
      @Override
      public void changed(Execution execution, Optional<CallStatus> before) {
        first.changed(execution, before);
        next.changed(execution, before);
      }

      @Override
      public void talked(Execution execution) {
        first.talked(execution);
        next.talked(execution);
      }
    };
  }
}
