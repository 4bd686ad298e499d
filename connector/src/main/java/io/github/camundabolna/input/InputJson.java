package io.github.camundabolna.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Turns the values of panel fields into JSON. */
public final class InputJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private InputJson() {}

  /**
   * Turns a value into JSON.
   *
   * @param field for the message
   * @throws InvalidInputException if it contains something else, such as a document
   */
  public static <T extends JsonNode> T read(String field, Object value) {
    try {
      return JSON.valueToTree(value);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(
          field + " must contain only texts, numbers, true, false, lists, and contexts");
    }
  }
}
