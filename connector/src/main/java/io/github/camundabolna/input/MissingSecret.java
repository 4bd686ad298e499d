package io.github.camundabolna.input;

import io.camunda.connector.api.error.ConnectorInputException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes that the runtime lacks a secret. */
public final class MissingSecret {

  /** The message of the runtime, 8.8 to 8.10. */
  private static final Pattern MESSAGE =
      Pattern.compile("Secret with name '[^']{1,200}' is not available");

  private MissingSecret() {}

  /** Returns the sentence that names the secret; empty for another failure. */
  public static Optional<String> in(RuntimeException failure) {
    Matcher found = MESSAGE.matcher(String.valueOf(failure.getMessage()));
    return failure instanceof ConnectorInputException && found.find()
        ? Optional.of(found.group())
        : Optional.empty();
  }

  /** Returns the same with what to do, for an element that the runtime activates only once. */
  public static Optional<String> advice(RuntimeException failure) {
    return in(failure)
        .map(secret -> secret + ". Add it to the runtime, then deploy the process again");
  }
}
