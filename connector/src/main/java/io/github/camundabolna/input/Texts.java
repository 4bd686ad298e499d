package io.github.camundabolna.input;

import java.util.Optional;

/** What a person has filled into a field. */
public final class Texts {

  private Texts() {}

  /**
   * @param value null for a field that was never touched
   * @return without blanks around it; empty if nothing else is in it
   */
  public static Optional<String> text(String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }
}
