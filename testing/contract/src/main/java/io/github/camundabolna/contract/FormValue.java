package io.github.camundabolna.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/** Reads texts of a query or a form as the types that a schema gives them. */
final class FormValue {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private FormValue() {}

  static JsonNode read(JsonNode schema, List<String> texts) {
    return switch (schema.path("type").asText()) {
      case "array" -> array(schema.path("items"), texts);
      case "integer", "number", "boolean" -> scalar(texts.getLast());
      default -> JsonNodeFactory.instance.textNode(texts.getLast());
    };
  }

  private static JsonNode array(JsonNode items, List<String> texts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    texts.forEach(text -> array.add(read(items, List.of(text))));
    return array;
  }

  /** A text that is none stays one, which the schema then refuses. */
  private static JsonNode scalar(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      return JsonNodeFactory.instance.textNode(text);
    }
  }
}
