package io.github.camundabolna.simulator.callingbox.call;

/** Listens to the events of all calls, those of one call in order, and must return quickly. */
@FunctionalInterface
public interface CallEventListener {

  /** Handles an event. */
  void occurred(CallEvent event);

  /** Handles any change of a call, also one without an event. */
  default void changed(CallingBoxCall call) {}

  /** Returns a listener that calls this one first and the other one second. */
  default CallEventListener andThen(CallEventListener next) {
    CallEventListener first = this;
    return new CallEventListener() {
      @Override
      public void occurred(CallEvent event) {
        first.occurred(event);
        next.occurred(event);
      }

      @Override
      public void changed(CallingBoxCall call) {
        first.changed(call);
        next.changed(call);
      }
    };
  }
}
