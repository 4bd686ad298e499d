package io.github.camundabolna.guard;

import java.time.Instant;
import java.util.Optional;

/**
 * The decision of a guard that a call must not be dialed.
 *
 * @param sentence says why, without the phone number
 * @param nextOpening when the calling window opens next, if that was the reason
 */
public record Refusal(RefusalReason reason, String sentence, Optional<Instant> nextOpening) {

  static Refusal of(RefusalReason reason, String sentence) {
    return new Refusal(reason, sentence, Optional.empty());
  }

  /** Returns the sentence without its end, which may not be true of earlier attempts. */
  public String cause() {
    return sentence.replace(". No one was called", "");
  }

  /** Returns the exception that ends the job; nothing was sent. */
  public CallRefusedException exception() {
    return new CallRefusedException(this);
  }
}
