package io.github.camundabolna.simulator.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads the optional fields of a JSON object and collects errors. */
public final class FieldReader {
  private final JsonNode object;
  private final List<String> path;
  private final List<FieldError> errors;

  public FieldReader(JsonNode object, List<String> path, List<FieldError> errors) {
    this.object = object;
    this.path = path;
    this.errors = errors;
  }

  public Optional<String> text(String name) {
    return typed(name, JsonNode::isTextual, "string").map(JsonNode::textValue);
  }

  public Optional<Boolean> bool(String name) {
    return typed(name, JsonNode::isBoolean, "boolean").map(JsonNode::booleanValue);
  }

  public Optional<Integer> integer(String name) {
    return typed(name, FieldReader::isInt, "integer").map(JsonNode::intValue);
  }

  public Optional<JsonNode> object(String name) {
    return typed(name, JsonNode::isObject, "dict");
  }

  public Optional<JsonNode> array(String name) {
    return typed(name, JsonNode::isArray, "list");
  }

  /** Adds an error for a value of the right type that is not allowed. */
  public void reject(String name, String message) {
    errors.add(FieldError.wrongValue(message, pathTo(name)));
  }

  public void missing(String name) {
    errors.add(FieldError.missing(pathTo(name)));
  }

  /** Returns whether the field exists and is not null. */
  public boolean has(String name) {
    return object.hasNonNull(name);
  }

  /** Returns a reader for a nested object; all its fields are absent if the object is. */
  public FieldReader inside(String name) {
    JsonNode inner = object(name).orElse(MissingNode.getInstance());
    return new FieldReader(inner, List.of(pathTo(name)), errors);
  }

  private Optional<JsonNode> typed(String name, Predicate<JsonNode> type, String expected) {
    if (!has(name)) {
      return Optional.empty();
    }
    JsonNode value = object.get(name);
    if (type.test(value)) {
      return Optional.of(value);
    }
    errors.add(FieldError.wrongType(expected, pathTo(name)));
    return Optional.empty();
  }

  private static boolean isInt(JsonNode value) {
    return value.isIntegralNumber() && value.canConvertToInt();
  }

  private String[] pathTo(String name) {
    return Stream.concat(path.stream(), Stream.of(name)).toArray(String[]::new);
  }
}
