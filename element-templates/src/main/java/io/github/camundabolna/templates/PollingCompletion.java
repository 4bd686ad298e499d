package io.github.camundabolna.templates;

import java.util.List;

/**
 * Makes a wait for a batch hear of its own batch only. Its message name stays the one that the
 * Modeler makes up for each element: the engine is told how the batch of that very element ended.
 */
final class PollingCompletion {

  private PollingCompletion() {}

  static void complete(Template template) {
    template.preFill("correlationKeyPayload", "=batchId");
    template.preFill("correlationKeyProcess", "=batchId");
    template.preFill("resultVariable", "batch");
    // Elements that share one connector would each be taken for the other, and neither be told.
    List.of(
            "deduplicationModeManualFlag",
            "deduplicationId",
            "deduplicationModeManual",
            "deduplicationModeAuto")
        .forEach(id -> template.replace(id, List.of()));
  }
}
