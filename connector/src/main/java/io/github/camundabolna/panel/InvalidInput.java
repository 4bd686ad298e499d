package io.github.camundabolna.panel;

/** A field of the panel holds something that cannot be sent; the message says which and why. */
public final class InvalidInput extends RuntimeException {

  public InvalidInput(String sentence) {
    super(sentence);
  }
}
