package io.github.camundabolna.simulator.page;

/** Says in a sentence why what a person wanted to do on the page isn't possible. */
public final class InvalidActionException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public InvalidActionException(String sentence) {
    super(sentence);
  }
}
