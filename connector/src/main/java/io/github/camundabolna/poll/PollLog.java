package io.github.camundabolna.poll;

import io.camunda.connector.api.inbound.Health;
import io.camunda.connector.api.inbound.InboundConnectorContext;
import io.camunda.connector.api.inbound.Severity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells operators, in the activity log and the health of the element, how its waits stand. */
public record PollLog(InboundConnectorContext context) {

  private static final Logger LOG = LoggerFactory.getLogger(PollLog.class);

  public void up() {
    context.reportHealth(Health.up());
  }

  public void down(String code, String reason) {
    context.reportHealth(Health.down(new Health.Error(code, reason)));
  }

  public void info(String tag, String message) {
    write(Severity.INFO, tag, message);
  }

  public void warning(String tag, String message) {
    write(Severity.WARNING, tag, message);
  }

  public void error(String tag, String message) {
    write(Severity.ERROR, tag, message);
  }

  /** Catches everything: a thread that throws in a round would never come back. */
  public void survive(String consequence, Runnable step) {
    try {
      step.run();
    } catch (Throwable e) {
      LOG.error("Waiting at an element: {}; the next round comes", consequence, e);
      warning("Round failed", consequence + ": " + e.getClass().getSimpleName());
    }
  }

  private void write(Severity severity, String tag, String message) {
    context.log(activity -> activity.withSeverity(severity).withTag(tag).withMessage(message));
  }
}
