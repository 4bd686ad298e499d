package io.github.camundabolna.bolna.client.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Flattens the values that Bolna extracted from a call. Since 18 September 2026, Bolna sends
 * category, name, and a result with an {@code objective} and a {@code subjective} value. Older,
 * flat values are kept as they are.
 *
 * <p>The value of a result is its objective one, or else its subjective one. A name in two
 * categories gets the first value that isn't empty.
 */
public final class ExtractedValues {

  /** Maximum number of characters of names and values; the rest is dropped. */
  private static final int MAX_CHARACTERS = 100_000;

  private static final List<String> OF_A_RESULT =
      List.of("objective", "subjective", "confidence_label", "reasoning_objective");

  private final ObjectNode values = JsonNodeFactory.instance.objectNode();
  private int characters;

  private ExtractedValues() {}

  /** Returns the values; empty if nothing was extracted. */
  public static ObjectNode of(Optional<JsonNode> data) {
    ExtractedValues extracted = new ExtractedValues();
    data.filter(JsonNode::isObject).ifPresent(extracted::addAll);
    return extracted.values;
  }

  private void addAll(JsonNode data) {
    for (Map.Entry<String, JsonNode> each : data.properties()) {
      if (isCategory(each.getValue())) {
        each.getValue().properties().forEach(inner -> add(inner.getKey(), inner.getValue()));
      } else {
        add(each.getKey(), each.getValue());
      }
    }
  }

  private void add(String name, JsonNode found) {
    JsonNode value = value(found);
    int size = name.length() + (value.isTextual() ? value.textValue() : value.toString()).length();
    if (!values.hasNonNull(name) && characters + size <= MAX_CHARACTERS) {
      characters += size;
      values.set(name, value);
    }
  }

  /** Returns whether the node is a category of results, each of which may be {@code {}}. */
  private static boolean isCategory(JsonNode node) {
    if (!node.isObject() || node.isEmpty() || isResult(node)) {
      return false;
    }
    return children(node).anyMatch(ExtractedValues::isResult)
        || children(node).allMatch(child -> child.isObject() && child.isEmpty());
  }

  private static Stream<JsonNode> children(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  private static boolean isResult(JsonNode node) {
    return node.isObject() && OF_A_RESULT.stream().anyMatch(node::has);
  }

  private static JsonNode value(JsonNode found) {
    if (!isResult(found)) {
      return isNone(found) ? NullNode.instance : found;
    }
    return side(found, "objective").or(() -> side(found, "subjective")).orElse(NullNode.instance);
  }

  /** Bolna writes {@code {}}, a blank text, or the text {@code null} if there's no value. */
  private static Optional<JsonNode> side(JsonNode result, String name) {
    return Optional.of(result.path(name))
        .filter(value -> !isNone(value) && !value.isMissingNode())
        .filter(value -> !value.isTextual() || !isBlank(value.textValue()));
  }

  private static boolean isBlank(String text) {
    return text.isBlank() || text.strip().equalsIgnoreCase("null");
  }

  private static boolean isNone(JsonNode value) {
    return value.isNull()
        || (value.isObject() && value.isEmpty())
        || (value.isTextual() && PersonSpeech.isNoTurn(value.textValue()));
  }
}
