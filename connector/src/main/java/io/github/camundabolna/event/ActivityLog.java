package io.github.camundabolna.event;

import io.camunda.connector.api.inbound.Health;
import io.camunda.connector.api.inbound.InboundConnectorContext;
import io.camunda.connector.api.inbound.Severity;

/**
 * Tells operators, in the activity log and the health of the receiver, why an event did not end a
 * wait.
 *
 * @param path of the webhook
 */
record ActivityLog(InboundConnectorContext context, String path) {

  /** Everything works, also what did not before. */
  void reached() {
    context.reportHealth(Health.up("path", path));
  }

  void down(String reason) {
    context.reportHealth(Health.down(new Health.Error("BOLNA", reason)));
  }

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
