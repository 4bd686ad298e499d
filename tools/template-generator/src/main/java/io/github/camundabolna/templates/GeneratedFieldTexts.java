package io.github.camundabolna.templates;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What the panel says of the fields that the generator adds, and that no class has. */
final class GeneratedFieldTexts {

  private record Text(String description, String tooltip) {}

  private static final String CAMUNDA =
      "See <a href=\"https://docs.camunda.io/docs/components/connectors/use-connectors/\">Camunda's"
          + " documentation</a>.";

  private static final Map<String, Text> TEXTS =
      Map.ofEntries(
          Map.entry(
              "resultVariable",
              new Text("Variable that stores the complete response. If empty, none.", CAMUNDA)),
          Map.entry(
              "resultExpression",
              new Text(
                  "FEEL context. Each entry becomes a process variable; add the values you need.",
                  CAMUNDA)),
          Map.entry(
              "errorExpression",
              new Text("Which failures become BPMN errors and which become incidents.", CAMUNDA)),
          Map.entry(
              "retryCount",
              new Text("Number of attempts before the job becomes an incident.", CAMUNDA)),
          Map.entry(
              "retryBackoff",
              new Text(
                  "Wait time before the next attempt: an ISO 8601 duration like PT30S.",
                  "If {vendor} can't be reached or asks to wait, the connector uses its own wait"
                      + " time instead.")),
          Map.entry(
              "activationCondition",
              new Text(
                  "Condition for the events that this element handles. If empty, all events.",
                  CAMUNDA)),
          Map.entry(
              "consumeUnmatchedEvents",
              new Text(
                  "Keep this selected. Otherwise {vendor} gets an error for each skipped event.",
                  CAMUNDA)),
          Map.entry(
              "correlationRequired",
              new Text("Only required for the start event of an event subprocess.", CAMUNDA)),
          Map.entry(
              "correlationKeyProcess",
              new Text(
                  "ID of the call that the process waits for, as returned by \"{place}\".",
                  "The engine uses this key to find the waiting process instance.")),
          Map.entry(
              "correlationKeyPayload",
              new Text("Don't change. The receiver reads the key from the event.", CAMUNDA)),
          Map.entry(
              "messageIdExpression",
              new Text("Don't change. Deduplicates events that arrive more than once.", CAMUNDA)),
          Map.entry(
              "messageTtl",
              new Text(
                  "How long an event is kept for a process that isn't waiting yet.",
                  "ISO 8601 duration. If a process starts to wait later, let it use \"{read}\""
                      + " first.")),
          Map.entry(
              "deduplicationModeManualFlag",
              new Text(
                  "Elements with the same settings share one webhook. Select this to choose which"
                      + " do.",
                  CAMUNDA)),
          Map.entry(
              "deduplicationId", new Text("Elements with the same ID share one webhook.", CAMUNDA)),
          Map.entry(
              "taskDefinitionType",
              new Text(
                  "Change this only if your runtime uses a different type for the connector.",
                  CAMUNDA)),
          Map.entry(
              "connectorType",
              new Text(
                  "Change this only if your runtime uses a different type for the connector.",
                  CAMUNDA)));

  private static final Map<String, String> EXAMPLES =
      Map.of(
          "resultVariable", "response",
          "activationCondition", "connectorData.direction = \"outbound\"",
          "deduplicationId", "{prefix}-receiver");

  private static final Map<String, String> LABELS =
      Map.of("taskDefinitionType", "Task definition type", "connectorType", "Connector type");

  private GeneratedFieldTexts() {}

  static void explain(Template template) {
    template
        .properties()
        .valueStream()
        .map(ObjectNode.class::cast)
        .forEach(property -> explain(property, template.vendor()));
    template.group("retries").ifPresent(group -> group.put("label", "Job retries"));
  }

  private static void explain(ObjectNode property, TemplateVendor vendor) {
    String id = property.path("id").asText();
    if (TEXTS.containsKey(id)) {
      property.put("description", vendor.complete(TEXTS.get(id).description()));
      property.put("tooltip", vendor.complete(TEXTS.get(id).tooltip()));
    }
    if (EXAMPLES.containsKey(id)) {
      property.put("placeholder", vendor.complete(EXAMPLES.get(id)));
    }
    if (LABELS.containsKey(id)) {
      property.put("label", LABELS.get(id));
    }
  }
}
