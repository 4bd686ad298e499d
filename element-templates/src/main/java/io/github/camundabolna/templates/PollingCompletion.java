package io.github.camundabolna.templates;

import java.util.List;

/**
 * Makes a wait that polls hear of what it waits for only. Its message name stays the one that the
 * Modeler makes up for each element: the engine is told what the poller of that very element found.
 *
 * @param noun what is waited for, like {@code batch}; the result variable, too
 * @param field that names it, like {@code batchId}
 * @param label of that field
 */
record PollingCompletion(String noun, String field, String label) {

  /** How long the engine keeps out a second message for the same wait. */
  private static final String AN_HOUR = "PT1H";

  /**
   * Elements that share one connector would each be taken for the other, and neither be told. And
   * what is for events of many kinds only confuses where there is one.
   */
  private static final List<String> NOT_WANTED =
      List.of(
          "deduplicationModeManualFlag",
          "deduplicationId",
          "deduplicationModeManual",
          "deduplicationModeAuto",
          "activationCondition",
          "consumeUnmatchedEvents",
          "messageIdExpression");

  static PollingCompletion ofBatches() {
    return new PollingCompletion("batch", "batchId", "batch ID");
  }

  static PollingCompletion ofCalls() {
    return new PollingCompletion("call", "executionId", "execution ID");
  }

  void complete(Template template) {
    template.preFill("correlationKeyPayload", "=" + field);
    template.preFill("correlationKeyProcess", "=" + field);
    describe(template, "correlationKeyProcess", "The expression of the " + label + " above.");
    describe(
        template,
        "correlationKeyPayload",
        "Leave it: the result always has the %s.".formatted(label.replace("ID", "id")));
    template.preFill("messageTtl", AN_HOUR);
    template.preFill("resultVariable", noun);
    NOT_WANTED.forEach(id -> template.replace(id, List.of()));
  }

  private static void describe(Template template, String propertyId, String description) {
    template.property(propertyId).put("description", description);
  }
}
