package io.github.camundabolna.templates;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Makes a wait that polls hear of what it waits for only. Its message name stays the one that the
 * Modeler makes up for each element: the engine is told what the poller of that very element found.
 *
 * @param noun what is waited for, like {@code batch}; the result variable, too
 * @param field that names it, like {@code batchId}
 * @param label of that field
 * @param group that it is in
 * @param result what the result variable holds
 * @param example of a result expression
 */
record PollingCompletion(
    String noun, String field, String label, String group, String result, String example) {

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

  /** The poller's own: whatever else were filled in, nobody would be told. */
  private static final List<String> FIXED = List.of("correlationKeyPayload", "messageTtl");

  static void completeBatch(Template template) {
    new PollingCompletion(
            "batch",
            "batchId",
            "Batch ID",
            "batch",
            "Variable for the batch's result: counts, cost, and more.",
            "{batchCost: cost}")
        .complete(template);
  }

  static void completeCall(Template template) {
    new PollingCompletion(
            "call",
            template.vendor().callId(),
            template.vendor().callIdLabel(),
            "call",
            "Variable for the call's result: outcome, answered, transcript, and more.",
            "{callOutcome: outcome}")
        .complete(template);
  }

  private void complete(Template template) {
    template.preFill("correlationKeyPayload", "=" + field);
    template.preFill("correlationKeyProcess", "=" + field);
    template
        .property("correlationKeyProcess")
        .put("group", group)
        .put("description", "Must be the same expression as %s.".formatted(label));
    template.preFill("messageTtl", AN_HOUR);
    template.preFill("resultVariable", noun);
    template.property("resultVariable").put("description", result).remove("placeholder");
    template
        .property("resultExpression")
        .put(
            "description",
            "Optional FEEL context for single values. Each entry becomes a process variable.")
        .put("placeholder", example);
    template.group("output").orElseThrow().put("openByDefault", true);
    NOT_WANTED.forEach(id -> template.replace(id, List.of()));
    FIXED.forEach(id -> hide(template.property(id)));
    gatherResult(template);
  }

  /** Keeps a value that a person has no choice in out of the panel. */
  static void hide(ObjectNode property) {
    property.put("type", "Hidden");
    property.remove(List.of("feel", "optional", "constraints", "description", "tooltip"));
  }

  /** A field of the connector's own about the result stands beside the result variable. */
  private static void gatherResult(Template template) {
    template
        .properties()
        .valueStream()
        .filter(property -> property.path("group").asText().equals("result"))
        .forEach(property -> ((ObjectNode) property).put("group", "output"));
  }
}
