package io.github.camundabolna.input;

import io.camunda.connector.api.document.Document;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Finds values that an agent can't speak: documents, which the runtime binds wherever a variable
 * contains a reference, and nulls, which result from misspelled names in FEEL.
 */
public final class SpokenValueCheck {

  /** Key of each reference, where the runtime doesn't bind references. */
  private static final String REFERENCE = "camunda.document.type";

  private SpokenValueCheck() {}

  /**
   * Returns a message about the first document; empty if there's none.
   *
   * @param field name of the value in the message
   * @return the message, with the path of names; list items add nothing
   */
  public static Optional<String> document(String field, Object value) {
    return path(value, SpokenValueCheck::isDocument, place -> "")
        .map(
            path ->
                field
                    + path
                    + " must not contain a document, because the agent can't speak it. Use its"
                    + " values instead");
  }

  /**
   * Returns a message about the first null; empty if there's none.
   *
   * @param field how the sentence calls the value
   * @return the message, with the path of names and FEEL list positions
   */
  public static Optional<String> nullValue(String field, Object value) {
    return path(value, part -> part == null, place -> "[" + place + "]")
        .map(
            path ->
                field
                    + path
                    + " is null. Correct the expression, or provide a text, like if x = null then"
                    + " \"\" else x");
  }

  private static boolean isDocument(Object value) {
    return value instanceof Document
        || value instanceof Map<?, ?> context && context.containsKey(REFERENCE);
  }

  private static Optional<String> path(
      Object value, Predicate<Object> wanted, IntFunction<String> inList) {
    if (wanted.test(value)) {
      return Optional.of("");
    }
    if (value instanceof Map<?, ?> context) {
      return context.entrySet().stream()
          .flatMap(
              entry ->
                  path(entry.getValue(), wanted, inList)
                      .map(rest -> "." + Quoted.unlessPlain(String.valueOf(entry.getKey())) + rest)
                      .stream())
          .findFirst();
    }
    return value instanceof Collection<?> items
        ? pathOfItem(items, wanted, inList)
        : Optional.empty();
  }

  private static Optional<String> pathOfItem(
      Collection<?> items, Predicate<Object> wanted, IntFunction<String> inList) {
    int place = 0;
    for (Object item : items) {
      place++;
      Optional<String> rest = path(item, wanted, inList);
      if (rest.isPresent()) {
        return Optional.of(inList.apply(place) + rest.get());
      }
    }
    return Optional.empty();
  }
}
