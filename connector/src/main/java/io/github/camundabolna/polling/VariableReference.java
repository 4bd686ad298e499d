package io.github.camundabolna.polling;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field of the panel that only names a variable, like {@code =executionId} or {@code
 * =answer.executionId}. It needs no evaluation, which from 8.9 on is a request to the cluster with
 * all variables of the instance.
 */
final class VariableReference {

  private static final Pattern PATH =
      Pattern.compile("=\\s*([A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*)\\s*");

  private VariableReference() {}

  /**
   * Reads it.
   *
   * @return empty if the field is anything else, or the variable isn't a text that says something
   */
  static Optional<String> read(String field, Map<String, Object> variables) {
    Matcher path = PATH.matcher(field);
    if (!path.matches()) {
      return Optional.empty();
    }
    Object value = variables;
    for (String name : path.group(1).split("\\.")) {
      value = value instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return value instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
  }
}
