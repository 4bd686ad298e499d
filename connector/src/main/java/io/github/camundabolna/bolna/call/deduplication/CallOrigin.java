package io.github.camundabolna.bolna.call.deduplication;

import io.github.camundabolna.bolna.client.call.Execution;
import java.util.Optional;

/**
 * The element instance that placed a call.
 *
 * @param key of the element instance; empty if none placed it, or if unknown
 * @param undecided the call, if its origin is unknown
 */
record CallOrigin(Optional<String> key, Optional<AgentCall> undecided) {

  static final CallOrigin NOBODY = new CallOrigin(Optional.empty(), Optional.empty());

  static CallOrigin known(String key) {
    return new CallOrigin(Optional.of(key), Optional.empty());
  }

  /**
   * Returns the origin of a call. A call without variables is undecided: Bolna may add them later
   * or, after an early failure, never.
   */
  static CallOrigin of(Execution call) {
    boolean bare =
        call.recipientData().filter(data -> !data.isEmpty()).isEmpty()
            && call.batchId().isEmpty()
            && !call.inbound();
    return new CallOrigin(
        CorrelationVariable.of(call), Optional.of(call).filter(each -> bare).map(AgentCall::of));
  }

  boolean is(String wanted) {
    return key.filter(wanted::equals).isPresent();
  }

  /** Returns whether the attempt may have placed the undecided call. */
  boolean mayBeOf(CallAttempt attempt) {
    return undecided.filter(call -> call.mayBeTo(attempt.number())).isPresent();
  }
}
