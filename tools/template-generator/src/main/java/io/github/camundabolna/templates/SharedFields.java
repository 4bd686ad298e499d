package io.github.camundabolna.templates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.generator.dsl.Property;
import io.camunda.connector.generator.dsl.PropertyBuilder;
import io.camunda.connector.generator.dsl.PropertyCondition.Equals;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.util.TemplateGenerationContext;
import io.camunda.connector.generator.java.util.TemplatePropertiesUtil;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Completes the fields that several operations share, and makes one field of texts that differ in
 * nothing but the operation. The Modeler drops the value of a field that it hides; a field that
 * stays keeps it.
 */
final class SharedFields {

  /** What an operation says itself of such a field. */
  private static final Set<String> OWN =
      Set.of("id", "description", "group", "binding", "condition");

  private SharedFields() {}

  /** Describes each field that an annotation like {@code AgentId} marks as the annotation says. */
  static void complete(Template template) {
    for (Operation operation : template.operations()) {
      for (Field field : operation.type().getDeclaredFields()) {
        Stream.of(field.getAnnotations())
            .map(Annotation::annotationType)
            .filter(SharedFields::describesAField)
            .forEach(marker -> complete(template, field, marker));
      }
    }
  }

  private static boolean describesAField(Class<?> marker) {
    return describing(marker).findAny().isPresent();
  }

  /** Returns the names of the annotation's constants that describe a field. */
  private static Stream<String> describing(Class<?> marker) {
    return Stream.of(marker.getDeclaredFields())
        .filter(constant -> constant.isAnnotationPresent(TemplateProperty.class))
        .map(Field::getName);
  }

  private static void complete(Template template, Field field, Class<?> marker) {
    String id = field.getAnnotation(TemplateProperty.class).id();
    ObjectNode own = template.property("operation." + id);
    ObjectNode shared = described(marker);
    own.properties().stream()
        .filter(part -> OWN.contains(part.getKey()))
        .forEach(part -> shared.set(part.getKey(), part.getValue()));
    own.removeAll().setAll(shared);
  }

  /** With a group and a condition, so that these stand where the generator writes them. */
  private static ObjectNode described(Class<?> marker) {
    Property property =
        TemplatePropertiesUtil.extractTemplatePropertiesFromType(
                marker, new TemplateGenerationContext.Outbound("", Set.of()))
            .stream()
            .map(PropertyBuilder.class::cast)
            .map(builder -> builder.group("").condition(new Equals("", "")).build())
            .filter(each -> describing(marker).anyMatch(each.getId()::equals))
            .findFirst()
            .orElseThrow();
    return Template.withExample(Template.JSON.valueToTree(property), property);
  }

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
