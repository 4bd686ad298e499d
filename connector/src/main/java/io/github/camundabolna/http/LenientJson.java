package io.github.camundabolna.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Reads a JSON object whose fields may be missing, null, empty, or of another type than documented
 * (a duration as text, an id as a number).
 */
public record LenientJson(JsonNode node) {

  private static final int LONGEST_NUMBER = 50;

  public LenientJson at(String field) {
    return new LenientJson(node.isObject() ? node.path(field) : MissingNode.getInstance());
  }

  /** Returns the field as text, if it contains a non-blank text, a number, or a boolean. */
  public Optional<String> text(String field) {
    JsonNode value = at(field).node;
    return value.isValueNode() && !value.isNull()
        ? Optional.of(value.asText()).filter(text -> !text.isBlank())
        : Optional.empty();
  }

  /**
   * Returns the field as a number, except with a huge exponent, which would exhaust the memory in
   * calculations.
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

  /** Returns the items if this is a list, even an empty one. */
  public Optional<List<LenientJson>> items() {
    return Optional.of(node)
        .filter(JsonNode::isArray)
        .map(
            list -> StreamSupport.stream(list.spliterator(), false).map(LenientJson::new).toList());
  }

  /** Returns the texts in a list; none if the field isn't a list. */
  public List<String> texts(String field) {
    return at(field).items().orElse(List.of()).stream()
        .map(LenientJson::node)
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .toList();
  }

  /** Returns the field, if it contains a non-empty object or list. */
  public Optional<JsonNode> structure(String field) {
    return Optional.of(at(field).node).filter(value -> value.isContainerNode() && !value.isEmpty());
  }
}
