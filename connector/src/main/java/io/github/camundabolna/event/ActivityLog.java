package io.github.camundabolna.event;

import io.camunda.connector.api.inbound.InboundConnectorContext;
import io.camunda.connector.api.inbound.Severity;

/** Tells operators, in the activity log of the receiver, why an event did not end a wait. */
record ActivityLog(InboundConnectorContext context) {

  void info(String tag, String message) {
    write(Severity.INFO, tag, message);
  }

  void warning(String tag, String message) {
    write(Severity.WARNING, tag, message);
  }

  private void write(Severity severity, String tag, String message) {
    context.log(activity -> activity.withSeverity(severity).withTag(tag).withMessage(message));
  }
}
