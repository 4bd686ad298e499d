package io.github.camundabolna.simulator.callingbox.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Map.Entry;

/**
 * What is extracted from an answer: one value for each field of {@code returns}. Its type decides
 * the value, which is a name such as {@code number}, or a JSON schema.
 */
record ExtractedResult(JsonNode returns) {

  /** Returns the fields with their values. */
  ObjectNode of(SurveyAnswer answer) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    fields().properties().forEach(field -> result.set(field.getKey(), value(field, answer)));
    return result;
  }

  /** Returns the fields with the values that a person filled in; the others are null. */
  ObjectNode of(Map<String, String> values) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    fields()
        .properties()
        .forEach(
            field ->
                result.set(
                    field.getKey(),
                    typed(field.getValue(), values.getOrDefault(field.getKey(), ""))));
    return result;
  }

  private static JsonNode typed(JsonNode type, String text) {
    String name = type.path("type").asText(type.asText());
    if (text.isEmpty()) {
      return NullNode.instance;
    }
    return switch (name) {
      case "number" ->
          text.matches("-?\\d{1,9}")
              ? IntNode.valueOf(Integer.parseInt(text))
              : TextNode.valueOf(text);
      case "boolean" -> BooleanNode.valueOf(Boolean.parseBoolean(text));
      default -> TextNode.valueOf(text);
    };
  }

  /** Returns the fields without values, as after a failed extraction. */
  ObjectNode blank() {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    fields().fieldNames().forEachRemaining(name -> result.set(name, NullNode.instance));
    return result;
  }

  private JsonNode fields() {
    JsonNode properties = returns.path("properties");
    return properties.isObject() ? properties : returns;
  }

  private static JsonNode value(Entry<String, JsonNode> field, SurveyAnswer answer) {
    JsonNode type = field.getValue();
    JsonNode choices = type.path("enum");
    if (!choices.isEmpty()) {
      return choices.get(answer == SurveyAnswer.SATISFIED ? 0 : choices.size() - 1);
    }
    String typeName = type.path("type").asText(type.asText());
    return switch (typeName) {
      case "number" -> IntNode.valueOf(answer.rating());
      case "boolean" -> BooleanNode.valueOf(answer == SurveyAnswer.SATISFIED);
      case "array" -> JsonNodeFactory.instance.arrayNode();
      case "object" -> JsonNodeFactory.instance.objectNode();
      case "string" -> TextNode.valueOf(answer.comment());
      default -> named(field.getKey(), answer);
    };
  }

  /** Returns the value of a field that has a description in place of a type. */
  private static JsonNode named(String name, SurveyAnswer answer) {
    return name.contains("rating")
        ? IntNode.valueOf(answer.rating())
        : TextNode.valueOf(answer.comment());
  }
}
