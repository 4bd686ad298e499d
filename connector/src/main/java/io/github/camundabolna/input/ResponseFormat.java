package io.github.camundabolna.input;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How an operation returns what can be a document. Templates for Camunda 8.10 have a field for it,
 * with the variable and values that runtimes of that line use for their own connectors.
 */
public enum ResponseFormat {
  DOCUMENT,
  TEXT,
  JSON;

  /** The variable: a context whose entry {@code choice} is the name of a format. */
  public static final String VARIABLE = "documentReturnFormat";

  /**
   * Returns whether a document is wanted, however small it is.
   *
   * @param variable null where the template has no such field
   * @throws InvalidInputException if the choice is no format
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
