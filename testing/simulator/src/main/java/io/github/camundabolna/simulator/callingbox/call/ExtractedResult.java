package io.github.camundabolna.simulator.callingbox.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.camundabolna.simulator.phone.ExtractionField;
import java.util.List;
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
  ObjectNode of(Map<String, JsonNode> values) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    fields()
        .properties()
        .forEach(
            field ->
                result.set(field.getKey(), values.getOrDefault(field.getKey(), NullNode.instance)));
    return result;
  }

  /** Returns what a person can fill in. */
  List<ExtractionField> described() {
    return fields().properties().stream()
        .map(field -> described(field.getKey(), field.getValue()))
        .toList();
  }

  private static ExtractionField described(String name, JsonNode type) {
    ExtractionField.Type kind =
        switch (typeName(type)) {
          case "number", "integer" -> ExtractionField.Type.NUMBER;
          case "boolean" -> ExtractionField.Type.YES_NO;
          default -> ExtractionField.Type.TEXT;
        };
    return new ExtractionField(
        name, kind, type.path("enum").valueStream().map(JsonNode::asText).toList());
  }

  private static String typeName(JsonNode type) {
    return type.path("type").asText(type.asText());
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
    return switch (typeName(type)) {
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
