package io.github.camundabolna.input;

import java.util.Optional;

/** Reads texts of panel fields. */
public final class Texts {

  private Texts() {}

  /**
   * Returns the text of a field.
   *
   * @param value null if the field was never set
   * @return the stripped text; empty if blank
   */
  public static Optional<String> text(String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }
}
