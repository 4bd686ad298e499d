package io.github.camundabolna.callingbox.input;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.JsonCheck;
import io.github.camundabolna.input.Quoted;
import java.util.Map;

/** Reads the panel field for the data that CallingBox extracts from a call. */
public final class ResultFields {

  private static final String EXAMPLE = "like {rating: \"number\"}";

  private ResultFields() {}

  /**
   * Returns names and types; none if the field is empty.
   *
   * @param field for the message
   * @throws InvalidInputException if it isn't a context, or names nothing, or a type is missing
   */
  public static Map<String, Object> of(String field, JsonNode value) {
    if (ContextField.isEmpty(value)) {
      return Map.of();
    }
    if (!value.isObject()) {
      throw new InvalidInputException(
          "%s must be a context of names and types, %s, but was %s"
              .formatted(field, EXAMPLE, JsonCheck.kind(value)));
    }
    Map<String, Object> types = ContextField.of(field, value);
    if (types.isEmpty()) {
      throw new InvalidInputException(
          "%s must name at least one field, %s, but was an empty context. For none, clear it"
              .formatted(field, EXAMPLE));
    }
    types.forEach((name, type) -> requireType(field, name, type));
    return types;
  }

  private static void requireType(String field, String name, Object type) {
    if (type == null || type.toString().isBlank()) {
      throw new InvalidInputException(
          "%s.%s is missing. Enter a type like \"string\" or \"boolean\""
              .formatted(field, Quoted.unlessPlain(name)));
    }
    if (type instanceof Number || type instanceof Boolean) {
      throw new InvalidInputException(
          "%s.%s must be a type like \"string\" or \"boolean\", but was \"%s\""
              .formatted(field, Quoted.unlessPlain(name), type));
    }
  }
}
