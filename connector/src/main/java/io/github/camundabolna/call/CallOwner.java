package io.github.camundabolna.call;

import io.github.camundabolna.client.Execution;
import java.util.Optional;

/**
 * Which element instance placed a call.
 *
 * @param key empty if none did, or if that cannot be told
 * @param undecided the call, if it cannot be told
 */
record CallOwner(Optional<String> key, Optional<ListedCall> undecided) {

  static final CallOwner NOBODY = new CallOwner(Optional.empty(), Optional.empty());

  static CallOwner known(String key) {
    return new CallOwner(Optional.of(key), Optional.empty());
  }

  /**
   * A call may be without the variables that it was given, for a while or, if it failed early, for
   * good: every one that this connector placed had some.
   */
  static CallOwner of(Execution call) {
    boolean bare =
        call.recipientData().filter(data -> !data.isEmpty()).isEmpty()
            && call.batchId().isEmpty()
            && call.telephony().callType().filter("inbound"::equalsIgnoreCase).isEmpty();
    return new CallOwner(
        CorrelationVariable.of(call), Optional.of(call).filter(each -> bare).map(ListedCall::of));
  }

  boolean is(String wanted) {
    return key.filter(wanted::equals).isPresent();
  }

  /** A list often leaves out the number of a queued call; the call itself has it. */
  boolean mayBeOf(Dial dial) {
    return undecided
        .filter(call -> call.mayBeTo(dial.request().recipientPhoneNumber()))
        .isPresent();
  }
}
