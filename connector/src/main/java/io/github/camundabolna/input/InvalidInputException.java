package io.github.camundabolna.input;

import io.github.camundabolna.http.FailureText;

/** A field of the panel holds something that cannot be sent; the message says which and why. */
public final class InvalidInputException extends RuntimeException implements FailureText.ForPeople {

  public InvalidInputException(String sentence) {
    super(sentence);
  }
}
