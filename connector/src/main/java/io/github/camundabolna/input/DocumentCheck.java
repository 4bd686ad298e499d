package io.github.camundabolna.input;

import io.camunda.connector.api.document.Document;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a document among values: the runtime binds one wherever a variable holds its reference, and
 * no agent can speak it.
 */
public final class DocumentCheck {

  /** An entry of each reference, for a place where the runtime leaves references as they are. */
  private static final String REFERENCE = "camunda.document.type";

  private DocumentCheck() {}

  /**
   * @param field how the sentence calls the value
   * @return the whole sentence, with the names that lead to the first document; empty if there is
   *     none
   */
  public static Optional<String> sentence(String field, Object value) {
    return path(value)
        .map(
            path ->
                field
                    + path
                    + " must not hold a document, which cannot be spoken: hand over its values");
  }

  /** Items of a list add nothing to the path. */
  private static Optional<String> path(Object value) {
    if (value instanceof Collection) {
      return ((Collection<?>) value).stream().flatMap(item -> path(item).stream()).findFirst();
    }
    if (value instanceof Map && !((Map<?, ?>) value).containsKey(REFERENCE)) {
      return ((Map<?, ?>) value)
          .entrySet().stream().flatMap(entry -> pathBy(entry).stream()).findFirst();
    }
    return value instanceof Document || value instanceof Map ? Optional.of("") : Optional.empty();
  }

  private static Optional<String> pathBy(Map.Entry<?, ?> entry) {
    return path(entry.getValue())
        .map(rest -> "." + Quoted.unlessPlain(String.valueOf(entry.getKey())) + rest);
  }
}
