package io.github.camundabolna.http;

import java.util.Optional;

/** Describes exceptions to operators. */
public final class FailureText {

  /** An exception whose message is written for people and contains no secret. */
  public interface ForPeople {
    String getMessage();
  }

  private FailureText() {}

  /** Returns the message if it was written for people. */
  public static Optional<String> sentence(Throwable failure) {
    return failure instanceof ForPeople known
        ? Optional.ofNullable(known.getMessage())
        : Optional.empty();
  }

  /**
   * Returns the message if it was written for people, or else only the type, because other messages
   * can contain variables or a secret.
   *
   * @param failure null if there is none
   */
  public static String of(Throwable failure) {
    return sentence(failure)
        .orElseGet(() -> failure == null ? "an unknown error" : failure.getClass().getSimpleName());
  }
}
