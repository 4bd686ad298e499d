package io.github.camundabolna.templates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.generator.dsl.Property;
import io.camunda.connector.generator.dsl.PropertyBuilder;
import io.camunda.connector.generator.dsl.PropertyCondition.Equals;
import io.camunda.connector.generator.java.annotation.NestedProperties;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.util.TemplateGenerationContext;
import io.camunda.connector.generator.java.util.TemplatePropertiesUtil;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Completes the fields that several panels share, and makes one field of texts that differ in
 * nothing but the operation. The Modeler drops the value of a field that it hides; a field that
 * stays keeps it.
 */
final class SharedFields {

  /** What a panel can say itself of such a field. */
  private static final Set<String> OWN =
      Set.of(
          "id", "description", "value", "group", "binding", "condition", "tooltip", "placeholder");

  private SharedFields() {}

  /**
   * Describes each field that an annotation like {@code AgentId} marks as the annotation says.
   *
   * @param panel the class with all fields, apart from those of the operations
   */
  static void complete(Template template, Class<?> panel) {
    completeIn(panel, "", template);
    template.operations().forEach(each -> completeIn(each.type(), "operation.", template));
  }

  private static void completeIn(Class<?> type, String path, Template template) {
    for (Field field : type.getDeclaredFields()) {
      Stream.of(field.getAnnotations())
          .map(Annotation::annotationType)
          .filter(SharedFields::describesAField)
          .forEach(marker -> complete(template.property(path + id(field)), marker));
      if (field.getType().isRecord()) {
        completeIn(field.getType(), path + nested(field), template);
      }
    }
  }

  private static String id(Field field) {
    String id = field.getAnnotation(TemplateProperty.class).id();
    return id.isEmpty() ? field.getName() : id;
  }

  private static String nested(Field field) {
    NestedProperties nested = field.getAnnotation(NestedProperties.class);
    return nested == null || nested.addNestedPath() ? field.getName() + "." : "";
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

  private static void complete(ObjectNode own, Class<?> marker) {
    PropertyBuilder described = described(marker);
    ObjectNode parts = json(described.build());
    Property whole = withAllParts(described, parts.has("value"));
    own.properties().stream()
        .filter(part -> OWN.contains(part.getKey()))
        .forEach(part -> parts.set(part.getKey(), part.getValue()));
    own.removeAll();
    json(whole)
        .fieldNames()
        .forEachRemaining(
            name -> Optional.ofNullable(parts.get(name)).ifPresent(part -> own.set(name, part)));
  }

  /**
   * Adds all that a panel can say itself, so that each part stands where the generator writes it.
   */
  private static Property withAllParts(PropertyBuilder described, boolean hasValue) {
    PropertyBuilder whole = hasValue ? described : described.value("");
    return whole
        .description("")
        .group("")
        .condition(new Equals("", ""))
        .tooltip("")
        .exampleValue("")
        .build();
  }

  private static ObjectNode json(Property property) {
    return Template.withExample(Template.JSON.valueToTree(property), property);
  }

  private static PropertyBuilder described(Class<?> marker) {
    return TemplatePropertiesUtil.extractTemplatePropertiesFromType(
            marker, new TemplateGenerationContext.Outbound("", Set.of()))
        .stream()
        .filter(each -> describing(marker).anyMatch(each.getId()::equals))
        .findFirst()
        .orElseThrow();
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
