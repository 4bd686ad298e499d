package io.github.camundabolna.templates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one field of texts that differ in nothing but the operation. The Modeler drops the value of
 * a field that it hides; a field that stays keeps it.
 */
final class SharedFields {

  private SharedFields() {}

  static void merge(Template template) {
    Map<JsonNode, ObjectNode> seen = new LinkedHashMap<>();
    for (JsonNode each : List.copyOf(template.properties().valueStream().toList())) {
      ObjectNode property = (ObjectNode) each;
      if (!isTyped(property) || !dependsOnTheOperationOnly(property)) {
        continue;
      }
      ObjectNode first = seen.putIfAbsent(apartFromTheOperation(property), property);
      if (first != null) {
        addOperation(first, property.at("/condition/equals"));
        template.replace(property.path("id").asText(), List.of());
      }
    }
  }

  private static boolean isTyped(ObjectNode property) {
    return property.path("type").asText().equals("String");
  }

  private static boolean dependsOnTheOperationOnly(ObjectNode property) {
    return property.at("/condition/property").asText().equals(OutboundCompletion.OPERATION);
  }

  private static JsonNode apartFromTheOperation(ObjectNode property) {
    return property.deepCopy().remove(List.of("id", "condition"));
  }

  private static void addOperation(ObjectNode property, JsonNode operation) {
    ObjectNode condition = property.withObject("condition");
    ArrayNode operations = condition.withArray("oneOf");
    if (condition.has("equals")) {
      operations.add(condition.remove("equals"));
    }
    operations.add(operation);
    property.put("id", property.at("/binding/name").asText());
  }
}
