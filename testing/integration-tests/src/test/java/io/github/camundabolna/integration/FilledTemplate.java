package io.github.camundabolna.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.model.bpmn.builder.AbstractCatchEventBuilder;
import io.camunda.zeebe.model.bpmn.builder.ReceiveTaskBuilder;
import io.camunda.zeebe.model.bpmn.builder.ServiceTaskBuilder;
import io.camunda.zeebe.model.bpmn.builder.zeebe.MessageBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A committed element template with the values that a person types into its panel. */
final class FilledTemplate {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FOLDER = Path.of("..", "..", "element-templates", "8.8");

  private final JsonNode template;
  private final Map<String, String> typed = new HashMap<>();

  private FilledTemplate(JsonNode template) {
    this.template = template;
  }

  static FilledTemplate named(String file) {
    try {
      return new FilledTemplate(JSON.readTree(FOLDER.resolve(file).toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Types a value into the field with this id. */
  FilledTemplate with(String id, String value) {
    if (fields(id).findAny().isEmpty()) {
      throw new IllegalArgumentException("The template has no field " + id);
    }
    typed.put(id, value);
    return this;
  }

  ServiceTaskBuilder applyTo(ServiceTaskBuilder task) {
    task.zeebeJobType(valueOf("zeebe:taskDefinition", "property", "type"))
        .zeebeJobRetries(valueOf("zeebe:taskDefinition", "property", "retries"));
    values("zeebe:input", "name").forEach((name, value) -> task.zeebeInput(value, name));
    values("zeebe:taskHeader", "key").forEach((key, value) -> task.zeebeTaskHeader(key, value));
    return task;
  }

  <B extends AbstractCatchEventBuilder<B, ?>> B applyTo(B event) {
    event.message(this::describe);
    values("zeebe:output", "source").forEach((source, name) -> event.zeebeOutput(source, name));
    return event;
  }

  /** An element with a connector of its own: the receiver, or the wait for a batch. */
  <B extends AbstractCatchEventBuilder<B, ?>> B connectTo(B event) {
    properties().forEach(event::zeebeProperty);
    return applyTo(event);
  }

  ReceiveTaskBuilder connectTo(ReceiveTaskBuilder task) {
    properties().forEach(task::zeebeProperty);
    return task.message(this::describe);
  }

  private void describe(MessageBuilder message) {
    message.name(messageName());
    String key = valueOf("bpmn:Message#zeebe:subscription#property", "name", "correlationKey");
    if (!key.isEmpty()) {
      message.zeebeCorrelationKeyExpression(key.substring(1));
    }
  }

  /** The connector's properties: an event has to be given them one by one. */
  Map<String, String> properties() {
    return values("zeebe:property", "name");
  }

  /** As in the template; else the Modeler makes one up. */
  String messageName() {
    String name = valueOf("bpmn:Message#property", "name", "name");
    return name.isEmpty() ? UUID.randomUUID().toString() : name;
  }

  private String valueOf(String binding, String attribute, String name) {
    return values(binding, attribute).getOrDefault(name, "");
  }

  private Map<String, String> values(String binding, String attribute) {
    Map<String, String> values = new LinkedHashMap<>();
    active()
        .filter(property -> property.path("binding").path("type").asText().equals(binding))
        .filter(property -> !value(property).isEmpty())
        .forEach(
            property ->
                values.put(property.path("binding").path(attribute).asText(), value(property)));
    return values;
  }

  private Stream<JsonNode> active() {
    return StreamSupport.stream(template.path("properties").spliterator(), false)
        .filter(property -> isMet(property.path("condition")));
  }

  private boolean isMet(JsonNode condition) {
    if (condition.has("allMatch")) {
      return StreamSupport.stream(condition.path("allMatch").spliterator(), false)
          .allMatch(this::isMet);
    }
    if (condition.has("isActive")) {
      return condition.path("isActive").asBoolean()
          == isActive(condition.path("property").asText());
    }
    if (condition.isMissingNode()) {
      return true;
    }
    String value = valueOfProperty(condition.path("property").asText());
    return condition.path("equals").asText().equals(value)
        || StreamSupport.stream(condition.path("oneOf").spliterator(), false)
            .anyMatch(one -> one.asText().equals(value));
  }

  private boolean isActive(String id) {
    return fields(id).anyMatch(property -> isMet(property.path("condition")));
  }

  private String valueOfProperty(String id) {
    return fields(id).map(this::value).findFirst().orElse("");
  }

  private Stream<JsonNode> fields(String id) {
    return StreamSupport.stream(template.path("properties").spliterator(), false)
        .filter(property -> property.path("id").asText().equals(id));
  }

  private String value(JsonNode property) {
    return typed.getOrDefault(property.path("id").asText(), property.path("value").asText(""));
  }
}
