package io.github.camundabolna.templates;

import java.util.List;

/**
 * Makes a wait for a batch hear of its own batch only. Its message name stays the one that the
 * Modeler makes up for each element: the engine is told how the batch of that very element ended.
 */
final class PollingCompletion {

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

  private PollingCompletion() {}

  static void complete(Template template) {
    template.preFill("correlationKeyPayload", "=batchId");
    template.preFill("correlationKeyProcess", "=batchId");
    describe(template, "correlationKeyProcess", "The expression of the batch ID above.");
    describe(template, "correlationKeyPayload", "Leave it: the result always has the batch id.");
    template.preFill("messageTtl", AN_HOUR);
    template.preFill("resultVariable", "batch");
    NOT_WANTED.forEach(id -> template.replace(id, List.of()));
  }

  private static void describe(Template template, String propertyId, String description) {
    template.property(propertyId).put("description", description);
  }
}
