package io.github.camundabolna.input;

import io.camunda.connector.api.error.ConnectorInputException;
import io.github.camundabolna.http.FailureText;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Extracts the messages from the runtime's list of violated constraints. */
public final class ConstraintMessages {

  private static final Pattern VIOLATION =
      Pattern.compile("(?m)^ - Property: .*?: Validation failed\\. Original message: (.*)$");

  private ConstraintMessages() {}

  /** Explains why the properties of an element are invalid. */
  public static String ofProperties(RuntimeException failure) {
    return MissingSecret.advice(failure).orElseGet(() -> ofOtherProperties(failure));
  }

  private static String ofOtherProperties(RuntimeException failure) {
    return failure instanceof ConnectorInputException invalid
        ? in(invalid)
        : FailureText.sentence(failure)
            .orElseGet(() -> "the properties could not be read: " + FailureText.of(failure));
  }

  /**
   * Returns the messages, or the whole text if it isn't such a list.
   *
   * @param failure exception from binding variables or properties
   */
  public static String in(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    String sentences =
        VIOLATION
            .matcher(message)
            .results()
            .map((MatchResult match) -> match.group(1))
            .sorted()
            .collect(Collectors.joining(". "));
    return sentences.isEmpty() ? message : sentences;
  }
}
