package io.github.camundabolna.input;

/** A field of the panel holds something that cannot be sent; the message says which and why. */
public final class InvalidInputException extends RuntimeException {

  public InvalidInputException(String sentence) {
    super(sentence);
  }
}
