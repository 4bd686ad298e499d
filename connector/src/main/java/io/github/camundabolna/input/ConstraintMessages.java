package io.github.camundabolna.input;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The sentences in the runtime's list of violated constraints, without what it puts around them.
 */
public final class ConstraintMessages {

  private static final Pattern VIOLATION =
      Pattern.compile("(?m)^ - Property: .*?: Validation failed\\. Original message: (.*)$");

  private ConstraintMessages() {}

  /**
   * @return the sentences, or the message as it is if it is no such list
   */
  public static String in(String message) {
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
