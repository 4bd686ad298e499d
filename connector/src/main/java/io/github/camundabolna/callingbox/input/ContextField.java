package io.github.camundabolna.callingbox.input;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.JsonObjectCheck;
import java.util.Map;

/** Reads a panel field with a FEEL context that is sent as it is. */
public final class ContextField {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private ContextField() {}

  /**
   * Returns the entries; none if the field is empty.
   *
   * @param field for the message
   * @throws InvalidInputException if it isn't a context
   */
  public static Map<String, Object> of(String field, JsonNode value) {
    if (isEmpty(value)) {
      return Map.of();
    }
    JsonObjectCheck.context()
        .mistake(field, value)
        .ifPresent(
            sentence -> {
              throw new InvalidInputException(sentence);
            });
    return JSON.convertValue(value, FIELDS);
  }

  static boolean isEmpty(JsonNode value) {
    return value == null || value.isNull() || value.isTextual() && value.asText().isBlank();
  }
}
