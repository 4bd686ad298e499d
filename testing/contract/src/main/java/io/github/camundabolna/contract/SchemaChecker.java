package io.github.camundabolna.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi31;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Checks values against schemas that refer to the contract's named ones. */
final class SchemaChecker {

  private static final String REFERENCE = "#/components/schemas/";
  private static final String LOCAL = "#/$defs/";

  private final JsonNode named;
  private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();
  private final JsonSchemaFactory factory =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V202012,
          settings ->
              settings
                  .metaSchema(OpenApi31.getInstance())
                  .defaultMetaSchemaIri(OpenApi31.getInstance().getIri()));

  SchemaChecker(JsonNode named) {
    this.named = named;
  }

  JsonNode named(String name) {
    JsonNode schema = named.path(name);
    if (!schema.isObject()) {
      throw new IllegalArgumentException("The contract has no schema " + name);
    }
    return schema;
  }

  /** Returns the schema itself, or the named one to which it refers. */
  JsonNode resolved(JsonNode schema) {
    return schema.has("$ref") ? named(schema.get("$ref").asText().replace(REFERENCE, "")) : schema;
  }

  /** Returns how a value differs from a schema; empty if it doesn't. */
  List<String> problems(JsonNode schema, JsonNode value) {
    return compiled
        .computeIfAbsent(schema, this::compile)
        .validate(value, run -> run.getExecutionConfig().setFormatAssertionsEnabled(true))
        .stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }

  private JsonSchema compile(JsonNode schema) {
    ObjectNode root = ((ObjectNode) schema).deepCopy();
    root.set("$defs", named);
    return factory.getSchema(root.toString().replace(REFERENCE, LOCAL));
  }
}
