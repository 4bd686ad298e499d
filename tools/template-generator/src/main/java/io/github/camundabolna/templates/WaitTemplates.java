package io.github.camundabolna.templates;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.bolna.event.CallProgressReceiver;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The plain waits: message events without a connector, which any receiver in any process serves.
 * They are made from nothing but the name of the message.
 */
final class WaitTemplates {

  /** The key of a wait for progress: the call, and the status that it is to reach. */
  static final String PROGRESS_KEY = "=executionId + \":in-progress\"";

  private static final String DOCS =
      "https://github.com/camunda-bolna/camunda-bolna/blob/main/docs/how-to/";

  private WaitTemplates() {}

  private record Element(String id, String noun, List<String> appliesTo, String type) {}

  private static final List<Element> ELEMENTS =
      List.of(
          new Element(
              "intermediate",
              "catch event",
              List.of("bpmn:IntermediateCatchEvent", "bpmn:IntermediateThrowEvent"),
              "bpmn:IntermediateCatchEvent"),
          new Element(
              "receive",
              "receive task",
              List.of("bpmn:Task", "bpmn:ReceiveTask"),
              "bpmn:ReceiveTask"),
          new Element(
              "boundary", "boundary event", List.of("bpmn:BoundaryEvent"), "bpmn:BoundaryEvent"));

  /**
   * What is waited for.
   *
   * @param id in the IDs of its templates
   * @param page of the documentation
   * @param own what sets this wait apart: the correlation key, and the result
   */
  private record Wait(
      TemplateVendor vendor,
      String id,
      String label,
      String description,
      String page,
      String group,
      String message,
      List<ObjectNode> own) {}

  static Stream<Template> all() {
    Stream<Wait> ends = Arrays.stream(TemplateVendor.values()).map(WaitTemplates::end);
    return Stream.concat(ends, Stream.of(progressOfBolna()))
        .flatMap(wait -> ELEMENTS.stream().map(element -> template(wait, element)));
  }

  private static Wait end(TemplateVendor vendor) {
    return new Wait(
        vendor,
        "waitForCall",
        vendor.complete("{vendor} wait for call"),
        vendor.complete(
            "Waits for a {vendor} call to end and returns its result. Requires a receiver, which"
                + " gets events from {vendor}"),
        vendor.waitGuide(),
        "Call to wait for",
        vendor.endMessage(),
        List.of(callId(vendor), call()));
  }

  private static Wait progressOfBolna() {
    return new Wait(
        TemplateVendor.BOLNA,
        "waitForCallProgress",
        "Bolna wait for call progress",
        "Waits for a Bolna call to ring, be answered, or disconnect, but not for its end."
            + " Requires a progress receiver",
        "follow-a-call.md",
        "Status to wait for",
        CallProgressReceiver.MESSAGE_NAME,
        List.of(progressKey(), progress()));
  }

  private static Template template(Wait wait, Element element) {
    Template template = new Template(wait.vendor, head(wait, element), List.of());
    template.json().putObject("icon").put("contents", wait.vendor.icon());
    template.properties().add(messageName(wait));
    wait.own.forEach(property -> template.properties().add(property.deepCopy()));
    return template;
  }

  private static ObjectNode head(Wait wait, Element element) {
    ObjectNode json = Template.JSON.createObjectNode();
    json.put(
        "$schema",
        "https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json");
    json.put("name", "%s (%s)".formatted(wait.label, element.noun()));
    json.put("id", wait.vendor.templateId("%s.%s.v1".formatted(wait.id, element.id())));
    json.put("description", wait.description);
    json.putObject("metadata")
        .putArray("keywords")
        .add(wait.vendor.prefix())
        .add("call")
        .add("phone")
        .add("wait");
    json.put("documentationRef", DOCS + wait.page);
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
        .put("label", wait.group)
        .put("openByDefault", true);
    return json;
  }

  private static ObjectNode messageName(Wait wait) {
    ObjectNode property = property("messageName", "Hidden", wait.message);
    property.putObject("binding").put("type", "bpmn:Message#property").put("name", "name");
    return property;
  }

  private static ObjectNode callId(TemplateVendor vendor) {
    return correlationKey(
        "=" + vendor.callId(),
        vendor.callIdLabel(),
        vendor.complete("Expression for the ID that \"{place}\" returned."),
        "^=",
        vendor.complete("Must be an expression like ={callId}"));
  }

  /** A misspelled status would never come, so the pattern knows them all. */
  private static ObjectNode progressKey() {
    ObjectNode key =
        correlationKey(
            PROGRESS_KEY,
            "Execution ID and status",
            "The ID that \"Make call\" returned, and the status, joined by a colon.",
            "^=.+\":(scheduled|prepared|queued|rescheduled|initiated|ringing|in-progress"
                + "|call-disconnected)\"\\s*$",
            "Must be an expression like " + PROGRESS_KEY);
    return key.put(
        "tooltip",
        "Change only the status: scheduled, prepared, queued, rescheduled, initiated, ringing,"
            + " in-progress, or call-disconnected. The progress receiver must publish it.");
  }

  private static ObjectNode correlationKey(
      String value, String label, String description, String pattern, String message) {
    ObjectNode property = property("correlationKey", "String", value);
    property.put("label", label);
    property.put("description", description);
    property.put("feel", "optional");
    ObjectNode constraints = property.putObject("constraints").put("notEmpty", true);
    constraints.putObject("pattern").put("value", pattern).put("message", message);
    property
        .putObject("binding")
        .put("type", "bpmn:Message#zeebe:subscription#property")
        .put("name", "correlationKey");
    return property;
  }

  private static ObjectNode call() {
    return result(
        "call", "Variable for the call's result: outcome, answered, transcript, and more.");
  }

  private static ObjectNode progress() {
    return result("progress", "Variable for the progress: executionId, status, and changedAt.");
  }

  private static ObjectNode result(String variable, String description) {
    ObjectNode property = property("result", "String", variable);
    property.put("label", "Result variable");
    property.put("description", description);
    property.putObject("constraints").put("notEmpty", true);
    property.putObject("binding").put("type", "zeebe:output").put("source", "=" + variable);
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
