package io.github.camundabolna.input;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The format in which an operation returns a possible document. The field for it has the variable
 * and values of Camunda's own connectors, which have it from 8.10 on.
 */
public enum ResponseFormat {
  DOCUMENT,
  TEXT,
  JSON;

  /** The variable, a context whose entry {@code choice} is the name of a format. */
  public static final String VARIABLE = "documentReturnFormat";

  /**
   * Returns whether to return a document, however small.
   *
   * @param variable null if the template has no such field
   * @throws InvalidInputException if the choice isn't a format
   */
  public static boolean isDocument(JsonNode variable) {
    JsonNode choice = variable == null ? null : variable.get("choice");
    return choice != null && !choice.isNull() && named(choice.asText()) == DOCUMENT;
  }

  private static ResponseFormat named(String choice) {
    try {
      return valueOf(choice);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(
          VARIABLE
              + ".choice must be DOCUMENT, TEXT, or JSON, but was "
              + Quoted.of(choice)
              + ". Nothing was sent");
    }
  }
}
