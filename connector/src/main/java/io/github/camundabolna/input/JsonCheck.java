package io.github.camundabolna.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Checks a JSON value that a person wrote, and describes the first mistake by its path. Only words
 * and numbers that can't be secret are quoted.
 */
@FunctionalInterface
public interface JsonCheck {

  /**
   * Returns the first mistake.
   *
   * @param path of the value, like {@code configuration.agent_config.tasks[0]}
   */
  Optional<String> mistake(String path, JsonNode value);

  static JsonCheck text() {
    return ofKind("a text", JsonNode::isTextual);
  }

  /** Requires a text that isn't blank. */
  static JsonCheck name() {
    return text()
        .and(
            (path, value) ->
                Optional.of(path + " must not be empty").filter(empty -> value.asText().isBlank()));
  }

  static JsonCheck flag() {
    return ofKind("true or false", JsonNode::isBoolean);
  }

  static JsonCheck number() {
    return ofKind("a number", JsonNode::isNumber);
  }

  static JsonCheck wholeNumber() {
    return ofKind("a whole number", JsonNode::canConvertToExactIntegral);
  }

  /** Requires a whole number within limits. */
  static JsonCheck wholeNumber(int least, int most) {
    return (path, value) ->
        value.canConvertToExactIntegral() && value.asLong() >= least && value.asLong() <= most
            ? Optional.empty()
            : Optional.of(
                "%s must be a whole number from %d to %d, but was %s"
                    .formatted(path, least, most, value.isNumber() ? value.asText() : kind(value)));
  }

  /** Requires one of these words. */
  static JsonCheck oneOf(String... words) {
    return (path, value) ->
        List.of(words).contains(value.asText())
            ? Optional.empty()
            : Optional.of(
                "%s must be one of %s, but was %s"
                    .formatted(
                        path,
                        String.join(", ", words),
                        value.isTextual() ? Quoted.of(value.asText()) : kind(value)));
  }

  /** Requires a list, and checks each of its items. */
  static JsonCheck listOf(JsonCheck item) {
    return ofKind("a list", JsonNode::isArray)
        .and(
            (path, list) ->
                first(
                    IntStream.range(0, list.size())
                        .mapToObj(i -> item.mistake(path + "[" + i + "]", list.get(i)))));
  }

  /** Requires a context with at least so many entries of any name, and checks each value. */
  static JsonCheck entries(int least, JsonCheck each) {
    return ofKind("a context", JsonNode::isObject)
        .and(
            (path, value) ->
                Optional.of("%s must have at least %d entries".formatted(path, least))
                    .filter(few -> value.size() < least))
        .and(
            (path, value) ->
                first(
                    value.properties().stream()
                        .map(
                            entry ->
                                each.mistake(
                                    path + "." + Quoted.unlessPlain(entry.getKey()),
                                    entry.getValue()))));
  }

  /** Checks something else too, unless this check finds a mistake. */
  default JsonCheck and(JsonCheck other) {
    return (path, value) -> mistake(path, value).or(() -> other.mistake(path, value));
  }

  private static JsonCheck ofKind(String kind, Predicate<JsonNode> accepted) {
    return (path, value) ->
        accepted.test(value)
            ? Optional.empty()
            : Optional.of("%s must be %s, but was %s".formatted(path, kind, kind(value)));
  }

  private static Optional<String> first(Stream<Optional<String>> mistakes) {
    return mistakes.flatMap(Optional::stream).findFirst();
  }

  /** Names the kind of a value, without the value. */
  static String kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT -> "a context";
      case STRING -> "a text";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      default -> "null";
    };
  }
}
