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
              new Text("Variable for the whole response, untouched. Empty: none.", CAMUNDA)),
          Map.entry(
              "resultExpression",
              new Text(
                  "A FEEL context: each entry becomes a variable. Add what else shall be kept.",
                  CAMUNDA)),
          Map.entry(
              "errorExpression",
              new Text("Which failures become BPMN errors, and which an incident.", CAMUNDA)),
          Map.entry(
              "retryCount",
              new Text("How many tries a job has before it becomes an incident.", CAMUNDA)),
          Map.entry(
              "retryBackoff",
              new Text(
                  "Pause before the engine tries again: an ISO 8601 duration, like PT30S.",
                  "Where Bolna cannot be reached, or asks to wait, the connector has a pause of its"
                      + " own.")),
          Map.entry(
              "activationCondition",
              new Text("Which events this element is told of. Empty: all.", CAMUNDA)),
          Map.entry(
              "consumeUnmatchedEvents",
              new Text(
                  "Leave it ticked, or Bolna is told of an error for each event left out.",
                  CAMUNDA)),
          Map.entry(
              "correlationRequired",
              new Text("Only a start event of an event sub-process needs it.", CAMUNDA)),
          Map.entry(
              "correlationKeyProcess",
              new Text(
                  "The call that the process waits for: what \"Make call\" returned.",
                  "By this key the engine finds the process that waits.")),
          Map.entry(
              "correlationKeyPayload",
              new Text("Leave it: the receiver reads it from the event.", CAMUNDA)),
          Map.entry(
              "messageIdExpression",
              new Text("Leave it: by it, an event that comes twice is told once.", CAMUNDA)),
          Map.entry(
              "messageTtl",
              new Text(
                  "How long an event is kept for a process that does not wait yet.",
                  "An ISO 8601 duration. A process that may wait later than that asks with \"Get"
                      + " call\" first.")),
          Map.entry(
              "deduplicationModeManualFlag",
              new Text(
                  "Elements with equal settings share one webhook. Tick it to say which do.",
                  CAMUNDA)),
          Map.entry("deduplicationId", new Text("Elements with the same id share.", CAMUNDA)),
          Map.entry(
              "taskDefinitionType",
              new Text("Change it if your runtime serves the connector under another.", CAMUNDA)),
          Map.entry(
              "connectorType",
              new Text("Change it if your runtime serves the connector under another.", CAMUNDA)));

  private static final Map<String, String> EXAMPLES =
      Map.of(
          "resultVariable", "response",
          "activationCondition", "connectorData.direction = \"outbound\"",
          "deduplicationId", "bolna-receiver");

  private static final Map<String, String> LABELS =
      Map.of("taskDefinitionType", "Task definition type", "connectorType", "Connector type");

  private GeneratedFieldTexts() {}

  static void explain(Template template) {
    template
        .properties()
        .valueStream()
        .map(ObjectNode.class::cast)
        .forEach(GeneratedFieldTexts::explain);
    template.group("retries").ifPresent(group -> group.put("label", "Job retries"));
  }

  private static void explain(ObjectNode property) {
    String id = property.path("id").asText();
    if (TEXTS.containsKey(id)) {
      property.put("description", TEXTS.get(id).description());
      property.put("tooltip", TEXTS.get(id).tooltip());
    }
    if (EXAMPLES.containsKey(id)) {
      property.put("placeholder", EXAMPLES.get(id));
    }
    if (LABELS.containsKey(id)) {
      property.put("label", LABELS.get(id));
    }
  }
}
