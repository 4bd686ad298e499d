package io.github.camundabolna.guard;

import java.util.Optional;

/** The recipient's consent to be called. */
public final class Consent {

  /** The variable that stores the consent with the call. */
  public static final String VARIABLE = "camunda_consent";

  private static final String GIVEN = "true";

  private Consent() {}

  /**
   * Returns the refusal without consent.
   *
   * @param value anything but {@code true} is no consent; null if unknown
   */
  public static Optional<Refusal> refusal(String value) {
    return GIVEN.equalsIgnoreCase(String.valueOf(value).strip())
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                RefusalReason.NO_CONSENT,
                "There is no consent to the call: its value isn't true. No one was called"));
  }
}
