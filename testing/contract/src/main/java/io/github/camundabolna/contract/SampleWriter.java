package io.github.camundabolna.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes a complete value of a schema from the examples that its fields have. */
record SampleWriter(SchemaChecker schemas) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Some schemas contain themselves. */
  private static final int MAX_DEPTH = 8;

  JsonNode sample(JsonNode schema) {
    return sample(schema, 0);
  }

  private JsonNode sample(JsonNode reference, int depth) {
    JsonNode schema = schemas.resolved(reference);
    if (schema.has("example")) {
      return schema.get("example");
    }
    for (String choice : new String[] {"anyOf", "oneOf", "allOf"}) {
      if (schema.has(choice)) {
        return sample(schema.path(choice).path(0), depth);
      }
    }
    return switch (schema.path("type").asText()) {
      case "array" -> array(schema, depth);
      case "integer", "number" -> JSON.numberNode(1);
      case "boolean" -> JSON.booleanNode(false);
      case "string" -> JSON.textNode(text(schema));
      default -> object(schema, depth);
    };
  }

  private JsonNode array(JsonNode schema, int depth) {
    return depth > MAX_DEPTH
        ? JSON.arrayNode()
        : JSON.arrayNode().add(sample(schema.path("items"), depth + 1));
  }

  private JsonNode object(JsonNode schema, int depth) {
    ObjectNode object = JSON.objectNode();
    schema
        .path("properties")
        .properties()
        .forEach(field -> object.set(field.getKey(), sample(field.getValue(), depth + 1)));
    return object;
  }

  private static String text(JsonNode schema) {
    if (schema.has("enum")) {
      return schema.path("enum").path(0).asText();
    }
    return switch (schema.path("format").asText()) {
      case "uuid" -> "3c90c3cc-0d44-4b50-8888-8dd25736052a";
      case "date-time" -> "2026-06-11T11:23:31Z";
      case "uri" -> "https://example.com/";
      default -> "text";
    };
  }
}
