package io.github.camundabolna.localcamunda.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.StreamSupport;

/**
 * The filter of a search: for each field either a plain value or an object of operators.
 *
 * <p>Camunda's client always sends {@code $in} and {@code $notIn}; an empty one has no meaning.
 */
record SearchFilter(JsonNode conditions) {

  /** Returns whether the row meets every condition; a missing field equals nothing. */
  boolean accepts(JsonNode row) {
    return conditions.properties().stream()
        .allMatch(condition -> holds(condition.getValue(), row.path(condition.getKey())));
  }

  /** Returns the value that the field must have, plain or by {@code $eq}; otherwise empty text. */
  String value(String field) {
    var condition = conditions.path(field);
    return condition.isObject() ? condition.path("$eq").asText() : condition.asText();
  }

  /**
   * Returns the values that the field can have: the plain one, or by {@code $eq} or {@code $in}.
   */
  List<String> values(String field) {
    var one = value(field);
    return one.isEmpty()
        ? conditions.path(field).path("$in").valueStream().map(JsonNode::asText).toList()
        : List.of(one);
  }

  private static boolean holds(JsonNode condition, JsonNode actual) {
    if (!condition.isObject()) {
      return condition.isNull() || same(condition, actual);
    }
    return condition.properties().stream().allMatch(operator -> holds(operator, actual));
  }

  private static boolean holds(Entry<String, JsonNode> operator, JsonNode actual) {
    var operand = operator.getValue();
    if (operand.isNull()) {
      return true;
    }
    return switch (operator.getKey()) {
      case "$eq" -> same(operand, actual);
      case "$neq" -> !same(operand, actual);
      case "$in" -> operand.isEmpty() || any(operand, actual);
      case "$notIn" -> operand.isEmpty() || !any(operand, actual);
      case "$exists" -> operand.asBoolean() != actual.isMissingNode();
      default ->
          throw new IllegalArgumentException(
              "The embedded engine's searches know $eq, $neq, $in, $notIn and $exists, not "
                  + operator.getKey());
    };
  }

  private static boolean any(JsonNode operands, JsonNode actual) {
    return StreamSupport.stream(operands.spliterator(), false)
        .anyMatch(operand -> same(operand, actual));
  }

  private static boolean same(JsonNode wanted, JsonNode actual) {
    return !actual.isMissingNode() && wanted.asText().equals(actual.asText());
  }
}
