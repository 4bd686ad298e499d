package io.github.camundabolna.templates;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.bolna.event.CallEndedReceiver;
import java.util.List;
import java.util.stream.Stream;

/**
 * The plain waits: message events without a connector, which any receiver in any process serves.
 * They are made from nothing but the name of the message.
 */
final class WaitTemplates {

  private WaitTemplates() {}

  private record Element(String id, String name, List<String> appliesTo, String type) {}

  static Stream<Template> all(String icon) {
    return Stream.of(
            new Element(
                "intermediate",
                "Bolna wait for call (catch event)",
                List.of("bpmn:IntermediateCatchEvent", "bpmn:IntermediateThrowEvent"),
                "bpmn:IntermediateCatchEvent"),
            new Element(
                "receive",
                "Bolna wait for call (receive task)",
                List.of("bpmn:Task", "bpmn:ReceiveTask"),
                "bpmn:ReceiveTask"),
            new Element(
                "boundary",
                "Bolna wait for call (boundary event)",
                List.of("bpmn:BoundaryEvent"),
                "bpmn:BoundaryEvent"))
        .map(element -> template(element, icon));
  }

  private static Template template(Element element, String icon) {
    Template template = new Template(head(element), List.of());
    template.json().putObject("icon").put("contents", icon);
    template.properties().add(messageName()).add(correlationKey()).add(result());
    return template;
  }

  private static ObjectNode head(Element element) {
    ObjectNode json = Template.JSON.createObjectNode();
    json.put(
        "$schema",
        "https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json");
    json.put("name", element.name());
    json.put("id", "io.github.camundabolna.waitForCall." + element.id() + ".v1");
    json.put(
        "description",
        "Waits for a Bolna call to end and returns its result. Requires a receiver, which gets"
            + " events from Bolna");
    json.putObject("metadata")
        .putArray("keywords")
        .add("bolna")
        .add("call")
        .add("phone")
        .add("wait");
    json.put(
        "documentationRef",
        "https://github.com/camunda-bolna/camunda-bolna/blob/main/docs/how-to/receive-events.md#the-wait");
    json.put("version", 1);
    json.putObject("category").put("id", "connectors").put("name", "Connectors");
    element.appliesTo().forEach(json.putArray("appliesTo")::add);
    ObjectNode type = json.putObject("elementType").put("value", element.type());
    if (!element.type().equals("bpmn:ReceiveTask")) {
      type.put("eventDefinition", "bpmn:MessageEventDefinition");
    }
    json.putObject("engines").put("camunda", "^8.8");
    json.putArray("groups")
        .addObject()
        .put("id", "wait")
        .put("label", "Call to wait for")
        .put("openByDefault", true);
    return json;
  }

  private static ObjectNode messageName() {
    ObjectNode property = property("messageName", "Hidden", CallEndedReceiver.MESSAGE_NAME);
    property.putObject("binding").put("type", "bpmn:Message#property").put("name", "name");
    return property;
  }

  private static ObjectNode correlationKey() {
    ObjectNode property = property("correlationKey", "String", "=executionId");
    property.put("label", "Execution ID");
    property.put("description", "Expression for the ID that \"Make call\" returned.");
    property.put("feel", "optional");
    ObjectNode constraints = property.putObject("constraints").put("notEmpty", true);
    constraints
        .putObject("pattern")
        .put("value", "^=")
        .put("message", "Must be an expression like =executionId");
    property
        .putObject("binding")
        .put("type", "bpmn:Message#zeebe:subscription#property")
        .put("name", "correlationKey");
    return property;
  }

  private static ObjectNode result() {
    ObjectNode property = property("result", "String", "call");
    property.put("label", "Result variable");
    property.put(
        "description", "Variable for the call's result: outcome, answered, transcript, and more.");
    property.putObject("constraints").put("notEmpty", true);
    property.putObject("binding").put("type", "zeebe:output").put("source", "=call");
    return property;
  }

  private static ObjectNode property(String id, String type, String value) {
    return Template.JSON
        .createObjectNode()
        .put("id", id)
        .put("type", type)
        .put("value", value)
        .put("group", "wait");
  }
}
