package io.github.camundabolna.callingbox.client.call;

import io.github.camundabolna.http.LenientJson;
import java.util.Optional;

/**
 * Why a call ended as it did.
 *
 * @param code of a failed call, also when the account has too few credits
 */
public record CallFailure(
    Optional<String> code, Optional<String> message, Optional<String> hangupCause) {

  static CallFailure read(LenientJson call) {
    return new CallFailure(
        call.text("error_code"), call.text("error_message"), call.text("hangup_cause"));
  }
}
