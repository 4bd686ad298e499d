package io.github.camundabolna.call;

import io.github.camundabolna.client.Execution;
import java.util.Optional;

/**
 * Which element instance placed a call.
 *
 * @param key empty if none did, or if that cannot be told yet
 */
record CallOwner(Optional<String> key, boolean isUnknown) {

  static final CallOwner NOBODY = new CallOwner(Optional.empty(), false);

  /** A call that is under way may still be without the variables that it was given. */
  static CallOwner of(Execution call) {
    Optional<String> key = CorrelationVariable.of(call);
    boolean bare = call.recipientData().isEmpty() && !call.ended();
    return new CallOwner(key, bare);
  }

  boolean is(String wanted) {
    return key.filter(wanted::equals).isPresent();
  }
}
