package io.github.camundabolna.input;

import io.github.camundabolna.http.FailureText;

/** An invalid value in a panel field. The message names the field and the reason. */
public final class InvalidInputException extends RuntimeException implements FailureText.ForPeople {

  public InvalidInputException(String sentence) {
    super(sentence);
  }
}
