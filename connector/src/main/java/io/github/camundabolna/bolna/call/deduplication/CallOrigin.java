package io.github.camundabolna.bolna.call.deduplication;

import io.github.camundabolna.bolna.client.call.Execution;
import java.util.Optional;

/**
 * Which element instance placed a call.
 *
 * @param key empty if none did, or if that is not known
 * @param undecided the call, if that is not known
 */
record CallOrigin(Optional<String> key, Optional<AgentCall> undecided) {

  static final CallOrigin NOBODY = new CallOrigin(Optional.empty(), Optional.empty());

  static CallOrigin known(String key) {
    return new CallOrigin(Optional.of(key), Optional.empty());
  }

  /**
   * A call may be without the variables that it was given, for a while or, if it failed early, for
   * good: every one that this connector placed had some.
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

  /** A list often leaves out the number of a queued call; the call itself has it. */
  boolean mayBeOf(CallAttempt attempt) {
    return undecided.filter(call -> call.mayBeTo(attempt.number())).isPresent();
  }
}
