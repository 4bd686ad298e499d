package io.github.camundabolna.webhook;

import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.inbound.CorrelationRequest;
import io.camunda.connector.api.inbound.InboundConnectorContext;
import io.camunda.connector.api.inbound.Severity;
import io.camunda.connector.api.inbound.webhook.MappedHttpRequest;
import io.github.camundabolna.activity.ActivityLog;
import io.github.camundabolna.signal.Placements;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Publishes the ends of calls, for events and for whatever else finds them: with the same variables
 * and the same message id, so of several reports of one end the engine takes one.
 */
public record CallEndPublisher(
    InboundConnectorContext context,
    ReceiverElements elements,
    Placements placements,
    ReceiverHealth health,
    ActivityLog log) {

  /**
   * The end of a call, as the expressions in the panel see it: {@code connectorData.executionId} is
   * the correlation key, {@code connectorData.eventId} the message id, {@code connectorData.call}
   * the call, {@code request.body} the body as the vendor sent it. Headers and query are left out:
   * the secret is in them.
   *
   * @param documents always empty; there because the variables of other webhooks have it
   */
  public record CallEnded(
      MappedHttpRequest request, Map<String, Object> connectorData, List<Document> documents) {

    /** Runtimes write this into their log if an expression of the panel fails: no personal data. */
    @Override
    public String toString() {
      return "CallEnded[executionId=" + connectorData.get("executionId") + "]";
    }
  }

  /**
   * Publishes the end of a call. Never throws.
   *
   * @param status that ended it, as the vendor spells it
   * @param body of the call, as the vendor sent it
   * @param result the call as a process sees it
   */
  public CorrelationOutcome publish(
      String callId,
      String status,
      boolean inbound,
      Object body,
      Supplier<Map<String, Object>> result) {
    warnIfPlacedInOtherTenant(callId);
    try {
      String messageId = messageId(callId, status);
      Map<String, Object> data =
          Map.ofEntries(
              Map.entry("executionId", callId),
              Map.entry("eventId", messageId),
              Map.entry("direction", inbound ? "inbound" : "outbound"),
              Map.entry("call", result.get()));
      CallEnded ended =
          new CallEnded(new MappedHttpRequest(body, Map.of(), Map.of()), data, List.of());
      // A broken activation condition is found here: while it correlates, the runtime logs it.
      context.canActivate(ended);
      return CorrelationOutcome.from(
          context.correlate(
              CorrelationRequest.builder().variables(ended).messageId(messageId).build()));
    } catch (RuntimeException e) {
      return CorrelationOutcome.fromException(e);
    }
  }

  /**
   * Returns the id by which the engine recognizes a message that it was given before. Where a
   * message starts a process, a second final status of a call must not start a second one.
   */
  private String messageId(String callId, String status) {
    return callId + ":" + (elements.startProcesses() ? "ended" : status);
  }

  /** Messages are published in the receiver's tenant: no wait of another tenant gets them. */
  private void warnIfPlacedInOtherTenant(String callId) {
    String own = context.getDefinition().tenantId();
    placements
        .tenantOf(callId)
        .filter(tenant -> !tenant.equals(own))
        .ifPresent(
            tenant -> {
              String remedy =
                  ("this receiver belongs to tenant %s and doesn't reach waits in other tenants."
                          + " Deploy a receiver for tenant %s with its own path and agents")
                      .formatted(own, tenant);
              log.atTimes(
                  Severity.WARNING,
                  "Other tenant",
                  "call %s was placed in tenant %s; %s".formatted(callId, tenant, remedy));
              health.noteOtherTenant("calls come from tenant %s; %s".formatted(tenant, remedy));
            });
  }
}
