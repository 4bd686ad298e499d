package io.github.camundabolna.templates;

import io.github.camundabolna.bolna.event.CallProgressReceiver;
import java.util.List;
import java.util.stream.Stream;

/** Makes the element that publishes progress speak to every wait for progress. */
final class ProgressCompletion {

  /** Progress is news: a process that starts to wait later has no use for it. */
  private static final String MINUTES = "PT5M";

  /** One element publishes for all processes, so none shares it, and none is left out. */
  private static final List<String> NOT_WANTED =
      List.of(
          "deduplicationModeManualFlag",
          "deduplicationId",
          "deduplicationModeManual",
          "deduplicationModeAuto",
          "activationCondition",
          "consumeUnmatchedEvents");

  private ProgressCompletion() {}

  static void complete(Template template) {
    InboundCompletion.fixMessageName(template, CallProgressReceiver.MESSAGE_NAME);
    template.preFill("correlationKeyPayload", "=connectorData.eventId");
    template.preFill("correlationKeyProcess", WaitTemplates.PROGRESS_KEY);
    template.preFill("messageIdExpression", "=connectorData.eventId");
    Stream.of("correlationKeyPayload", "correlationKeyProcess", "messageIdExpression")
        .map(template::property)
        .forEach(PollingCompletion::hide);
    template.preFill("messageTtl", MINUTES);
    template
        .property("messageTtl")
        .put("description", "How long a status is kept for a process that isn't waiting yet.")
        .put("tooltip", "ISO 8601 duration. Within it, each status of a call is published once.");
    InboundCompletion.fixTtl(template.property("messageTtl"));
    template.preFill("resultExpression", "={progress: connectorData.progress}");
    NOT_WANTED.forEach(id -> template.replace(id, List.of()));
  }
}
