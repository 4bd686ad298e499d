package io.github.camundabolna.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads a JSON object whose fields may be missing, null, empty, or of another type than documented
 * (a duration as text, an id as a number).
 */
public record LenientJson(JsonNode node) {

  private static final int LONGEST_NUMBER = 50;

  public LenientJson at(String field) {
    return new LenientJson(node.isObject() ? node.path(field) : MissingNode.getInstance());
  }

  /** The field as text, if it holds a text that is not blank, a number or a boolean. */
  public Optional<String> text(String field) {
    JsonNode value = at(field).node;
    return value.isValueNode() && !value.isNull()
        ? Optional.of(value.asText()).filter(text -> !text.isBlank())
        : Optional.empty();
  }

  /**
   * The field as a number. One with a huge exponent is none: it is short to write, and takes all
   * memory as soon as somebody calculates with it.
   */
  public Optional<BigDecimal> number(String field) {
    try {
      return text(field)
          .map(String::strip)
          .filter(text -> text.length() <= LONGEST_NUMBER)
          .map(BigDecimal::new)
          .filter(number -> Math.abs((long) number.scale()) <= LONGEST_NUMBER);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  public Optional<Boolean> flag(String field) {
    return text(field)
        .filter(text -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))
        .map(Boolean::parseBoolean);
  }

  /** The field, if it holds an object or a list that is not empty. */
  public Optional<JsonNode> structure(String field) {
    return Optional.of(at(field).node).filter(value -> value.isContainerNode() && !value.isEmpty());
  }
}
