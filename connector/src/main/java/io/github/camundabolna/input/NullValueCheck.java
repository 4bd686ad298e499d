package io.github.camundabolna.input;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds a null among values that the agent speaks: a misspelled name in FEEL becomes one. */
public final class NullValueCheck {

  private NullValueCheck() {}

  /**
   * Returns the sentence about the first null.
   *
   * @param field how the sentence calls the value
   * @return with the names that lead to it, and the places in lists as FEEL counts them; empty if
   *     there is none
   */
  public static Optional<String> sentence(String field, Object value) {
    return path(value)
        .map(
            path ->
                field
                    + path
                    + " is null: correct the expression, or give a text, like if x = null then"
                    + " \"\" else x");
  }

  private static Optional<String> path(Object value) {
    if (value instanceof List) {
      List<?> items = (List<?>) value;
      return IntStream.range(0, items.size())
          .boxed()
          .flatMap(i -> path(items.get(i)).map(rest -> "[" + (i + 1) + "]" + rest).stream())
          .findFirst();
    }
    if (value instanceof Map) {
      return ((Map<?, ?>) value)
          .entrySet().stream().flatMap(entry -> path(entry).stream()).findFirst();
    }
    return value == null ? Optional.of("") : Optional.empty();
  }

  private static Optional<String> path(Map.Entry<?, ?> entry) {
    return path(entry.getValue())
        .map(rest -> "." + Quoted.unlessPlain(String.valueOf(entry.getKey())) + rest);
  }
}
