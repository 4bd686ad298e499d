package io.github.camundabolna.templates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.generator.dsl.Property;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One element template, as a JSON object that the completions work on.
 *
 * @param operations what its panel offers; none for an event
 */
record Template(TemplateVendor vendor, ObjectNode json, List<Operation> operations) {

  static final ObjectMapper JSON = new ObjectMapper();

  String id() {
    return json.path("id").asText();
  }

  ArrayNode properties() {
    return json.withArray("properties");
  }

  boolean has(String propertyId) {
    return index(propertyId) >= 0;
  }

  /**
   * @throws IllegalArgumentException if the generator does not make this property any more
   */
  ObjectNode property(String propertyId) {
    int index = index(propertyId);
    if (index < 0) {
      throw new IllegalArgumentException(id() + " has no property " + propertyId);
    }
    return (ObjectNode) properties().get(index);
  }

  /** Returns the fields that the panel shows for an operation and nothing else decides on. */
  List<ObjectNode> inputsOf(String operation) {
    return properties()
        .valueStream()
        .map(ObjectNode.class::cast)
        .filter(property -> property.at("/binding/type").asText().equals("zeebe:input"))
        .filter(property -> isOf(operation, property.path("condition")))
        .toList();
  }

  private static boolean isOf(String operation, JsonNode condition) {
    return condition.path("property").asText().equals(OutboundCompletion.OPERATION)
        && (condition.path("equals").asText().equals(operation)
            || condition.path("oneOf").valueStream().anyMatch(id -> id.asText().equals(operation)));
  }

  /** Puts the example of a property, which the generator leaves out, where the panel shows it. */
  static ObjectNode withExample(ObjectNode property, Property generated) {
    if (generated.getExampleValue() != null) {
      property.put("placeholder", generated.getExampleValue().toString()).remove("exampleValue");
    }
    return property;
  }

  /**
   * Sets the default of a property. An expression that is pre-filled is made optional FEEL with a
   * pattern that wants an expression: the Modeler's validator warns of any default of required
   * FEEL.
   */
  void preFill(String propertyId, String value) {
    ObjectNode property = property(propertyId).put("value", value);
    if (property.path("feel").asText().equals("required")) {
      property.put("feel", "optional");
      ObjectNode constraints = property.withObject("constraints");
      constraints.put("notEmpty", constraints.path("notEmpty").asBoolean());
      constraints
          .putObject("pattern")
          .put("value", "^(=|$)")
          .put("message", "Must be an expression that starts with =");
    }
  }

  /**
   * Puts others, or none, in the place of a property.
   *
   * @throws IllegalArgumentException if the generator does not make this property any more
   */
  void replace(String propertyId, List<? extends JsonNode> others) {
    int index = index(property(propertyId).path("id").asText());
    properties().remove(index);
    IntStream.range(0, others.size()).forEach(i -> properties().insert(index + i, others.get(i)));
  }

  Optional<ObjectNode> group(String groupId) {
    return json.withArray("groups")
        .valueStream()
        .map(ObjectNode.class::cast)
        .filter(group -> group.path("id").asText().equals(groupId))
        .findFirst();
  }

  /**
   * Copies the keywords from where the generator writes them to where the chooser looks for them.
   */
  void makeFindable() {
    json.set("keywords", json.at("/metadata/keywords"));
  }

  /** Sets the version, also where a job says it. */
  void setVersion(int version) {
    json.put("version", version);
    properties()
        .valueStream()
        .filter(each -> each.at("/binding/key").asText().equals("elementTemplateVersion"))
        .forEach(each -> ((ObjectNode) each).put("value", String.valueOf(version)));
  }

  /** Puts a property behind another one. */
  void addBehind(String propertyId, ObjectNode other) {
    ObjectNode property = property(propertyId);
    replace(propertyId, List.of(property, other));
  }

  private int index(String propertyId) {
    return IntStream.range(0, properties().size())
        .filter(i -> properties().get(i).path("id").asText().equals(propertyId))
        .findFirst()
        .orElse(-1);
  }
}
