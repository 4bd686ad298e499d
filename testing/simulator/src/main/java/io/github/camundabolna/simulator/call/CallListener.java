package io.github.camundabolna.simulator.call;

import java.util.Optional;

/** Is told of every status that a call takes on, in order, and must return quickly. */
@FunctionalInterface
public interface CallListener {

  /** The execution has just changed; there is no status before if it is new. */
  void changed(Execution execution, Optional<CallStatus> before);

  /** Tells this listener first and the next one second. */
  default CallListener andThen(CallListener next) {
    return (execution, before) -> {
      changed(execution, before);
      next.changed(execution, before);
    };
  }
}
