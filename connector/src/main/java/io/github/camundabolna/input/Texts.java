package io.github.camundabolna.input;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  /**
   * Returns the choice of a dropdown that filters.
   *
   * @param value null if the field was never set
   * @return empty for {@link Patterns#ANY}, which is no filter, and if blank
   */
  public static Optional<String> chosen(String value) {
    return text(value).filter(text -> !text.equals(Patterns.ANY));
  }

  /**
   * Returns the texts of a field with a list.
   *
   * @param values null if the field was never set
   * @return without blank ones
   */
  public static List<String> items(List<String> values) {
    return Stream.ofNullable(values)
        .flatMap(List::stream)
        .flatMap(value -> text(value).stream())
        .toList();
  }
}
