package io.github.camundabolna.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads a JSON object whose fields may be missing, null, empty, or of another type than documented
 * (a duration as text, an id as a number).
 */
record LenientJson(JsonNode node) {

  LenientJson at(String field) {
    return new LenientJson(node.isObject() ? node.path(field) : MissingNode.getInstance());
  }

  /** The field as text, if it holds a text that is not blank, a number or a boolean. */
  Optional<String> text(String field) {
    JsonNode value = at(field).node;
    return value.isValueNode() && !value.isNull()
        ? Optional.of(value.asText()).filter(text -> !text.isBlank())
        : Optional.empty();
  }

  Optional<BigDecimal> number(String field) {
    try {
      return text(field).map(String::strip).map(BigDecimal::new);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  Optional<Boolean> flag(String field) {
    return text(field)
        .filter(text -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))
        .map(Boolean::parseBoolean);
  }

  /** The field, if it holds an object or a list that is not empty. */
  Optional<JsonNode> structure(String field) {
    return Optional.of(at(field).node).filter(value -> value.isContainerNode() && !value.isEmpty());
  }
}
