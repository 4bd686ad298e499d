package io.github.camundabolna.webhook;

import io.camunda.connector.api.inbound.CorrelationRequest;
import io.camunda.connector.api.inbound.InboundConnectorContext;
import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.activity.ActivityLog;
import io.github.camundabolna.signal.ProgressSignals.Progress;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Publishes the progress of calls to waiting processes. A progress that can't be published is lost,
 * which is logged: it never decides how a call ends.
 *
 * @param statuses to publish
 */
public record ProgressPublisher(
    InboundConnectorContext context, Set<String> statuses, ActivityLog log) {

  /**
   * The progress of a call, as panel expressions see it: {@code connectorData.eventId} is both
   * correlation key and message ID, {@code connectorData.progress} the progress.
   */
  public record CallProgress(Map<String, Object> connectorData) {

    /** Contains no more than IDs, because runtimes log it if a panel expression fails. */
    @Override
    public String toString() {
      return "CallProgress[eventId=" + connectorData.get("eventId") + "]";
    }
  }

  /** Publishes a status if it's wanted, and of this tenant. Never throws. */
  public void publish(Progress progress) {
    String tenant = context.getDefinition().tenantId();
    if (!statuses.contains(progress.status()) || !tenant.equals(progress.tenantId())) {
      return;
    }
    String eventId = progress.callId() + ":" + progress.status();
    CorrelationOutcome outcome = correlate(eventId, progress);
    if (outcome.isAccepted()) {
      log.atTimes(Severity.INFO, "Published", eventId);
    } else {
      log.atTimes(Severity.WARNING, "Not published", eventId + ": " + outcome.reason());
    }
  }

  private CorrelationOutcome correlate(String eventId, Progress progress) {
    try {
      CallProgress variables =
          new CallProgress(Map.of("eventId", eventId, "progress", variables(progress)));
      return CorrelationOutcome.from(
          context.correlate(
              CorrelationRequest.builder().variables(variables).messageId(eventId).build()));
    } catch (RuntimeException e) {
      return CorrelationOutcome.fromException(e);
    }
  }

  private static Map<String, Object> variables(Progress progress) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("executionId", progress.callId());
    variables.put("status", progress.status());
    variables.put("changedAt", progress.changedAt().map(Instant::toString).orElse(null));
    return variables;
  }
}
