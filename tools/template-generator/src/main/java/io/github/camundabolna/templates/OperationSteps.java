package io.github.camundabolna.templates;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Lets the chooser offer each operation by itself: a step has its name and keywords, and leads to a
 * preset that picks the operation.
 */
final class OperationSteps {

  private OperationSteps() {}

  static void add(Template template) {
    for (Operation operation : template.operations()) {
      template.json().withArray("steps").add(step(operation));
      template.json().withArray("presets").add(preset(operation.id()));
    }
  }

  private static ObjectNode step(Operation operation) {
    ObjectNode step = Template.JSON.createObjectNode();
    step.put("name", operation.label()).put("description", operation.info().chooser());
    for (String keyword : operation.info().keywords().split(",")) {
      step.withArray("keywords").add(keyword.strip());
    }
    return step.put("presetId", presetId(operation.id()));
  }

  private static ObjectNode preset(String operation) {
    ObjectNode preset = Template.JSON.createObjectNode().put("id", presetId(operation));
    preset.putObject("properties").put(OutboundCompletion.OPERATION, operation);
    return preset;
  }

  /** As Camunda's own generator names it. */
  private static String presetId(String operation) {
    return "operationType_" + operation;
  }
}
