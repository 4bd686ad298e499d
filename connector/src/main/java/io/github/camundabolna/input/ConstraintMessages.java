package io.github.camundabolna.input;

import io.camunda.connector.api.error.ConnectorInputException;
import io.github.camundabolna.http.FailureText;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the sentences in the runtime's list of violated constraints, without what it puts around
 * them.
 */
public final class ConstraintMessages {

  private static final Pattern VIOLATION =
      Pattern.compile("(?m)^ - Property: .*?: Validation failed\\. Original message: (.*)$");

  private ConstraintMessages() {}

  /** Explains why the properties of an element could not be used. */
  public static String ofProperties(RuntimeException failure) {
    return failure instanceof ConnectorInputException invalid
        ? in(invalid)
        : FailureText.sentence(failure)
            .orElseGet(() -> "the properties could not be read: " + FailureText.of(failure));
  }

  /**
   * Returns the sentences, or the message as it is if it is no such list.
   *
   * @param failure what binding variables or properties ended with
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
