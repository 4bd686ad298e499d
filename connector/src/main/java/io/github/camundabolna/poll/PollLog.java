package io.github.camundabolna.poll;

import io.camunda.connector.api.inbound.Health;
import io.camunda.connector.api.inbound.InboundConnectorContext;
import io.camunda.connector.api.inbound.Severity;

/** Tells operators, in the activity log and the health of the element, how its waits stand. */
record PollLog(InboundConnectorContext context) {

  void up() {
    context.reportHealth(Health.up());
  }

  void down(String code, String reason) {
    context.reportHealth(Health.down(new Health.Error(code, reason)));
  }

  void info(String tag, String message) {
    write(Severity.INFO, tag, message);
  }

  void warning(String tag, String message) {
    write(Severity.WARNING, tag, message);
  }

  void error(String tag, String message) {
    write(Severity.ERROR, tag, message);
  }

  private void write(Severity severity, String tag, String message) {
    context.log(activity -> activity.withSeverity(severity).withTag(tag).withMessage(message));
  }
}
