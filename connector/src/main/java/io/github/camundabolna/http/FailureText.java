package io.github.camundabolna.http;

import java.util.Optional;

/** Explains an exception to the people who run a process. */
public final class FailureText {

  /** An exception whose message is a sentence for people, and holds no secret. */
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
   * Returns the message if it was written for people, else the type alone: the message of a foreign
   * exception can show variables of a process, or a secret.
   *
   * @param failure null if there is none
   */
  public static String of(Throwable failure) {
    return sentence(failure)
        .orElseGet(() -> failure == null ? "an unknown error" : failure.getClass().getSimpleName());
  }
}
