package io.github.camundabolna.webhook;

import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.inbound.ActivationCheckResult;
import io.camunda.connector.api.inbound.CorrelationRequest;
import io.camunda.connector.api.inbound.InboundConnectorContext;
import io.camunda.connector.api.inbound.Severity;
import io.camunda.connector.api.inbound.webhook.MappedHttpRequest;
import io.github.camundabolna.activity.ActivityLog;
import io.github.camundabolna.outcome.GiveUpReason;
import io.github.camundabolna.signal.Placements;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Publishes the ends of calls, from events and other sources, with the same variables and message
 * ID, so the engine accepts each end once.
 *
 * @param idName name of the variable with the ID of the call, which is the correlation key
 */
public record CallEndPublisher(
    InboundConnectorContext context,
    ReceiverElements elements,
    StartWindow starts,
    Placements placements,
    ReceiverHealth health,
    ActivityLog log,
    String idName) {

  /** What the engine gets for a call that the vendor doesn't know. */
  private static final String NOT_FOUND = GiveUpReason.NOT_FOUND.text();

  private static final Optional<Instant> LONG_AGO = Optional.of(Instant.EPOCH);

  /**
   * A call that has ended, or whose wait ends.
   *
   * @param ending final status or type of event, as the vendor spells it
   * @param time of the end, or before; empty if it isn't known
   * @param body of the call, as the vendor sent it
   */
  public record CallEnd(
      String id, String ending, boolean inbound, Optional<Instant> time, Object body) {

    /** Omits the body, which has personal data. */
    @Override
    public String toString() {
      return "CallEnd[id=" + id + "]";
    }
  }

  /**
   * The end of a call, as panel expressions see it: {@code connectorData} has the ID of the call,
   * {@code eventId} as message ID, {@code direction}, and {@code call}; {@code request.body} is the
   * body as the vendor sent it. Omits headers and query, because they contain the secret.
   *
   * @param documents always empty; exists because other webhooks have it
   */
  public record CallEnded(
      MappedHttpRequest request, Map<String, Object> connectorData, List<Document> documents) {

    /** Contains no personal data, because runtimes log it if a panel expression fails. */
    @Override
    public String toString() {
      return "CallEnded[eventId=" + connectorData.get("eventId") + "]";
    }
  }

  /**
   * Publishes the end of a call. Never throws.
   *
   * @param result the call as a process sees it
   */
  public CorrelationOutcome publish(CallEnd call, Supplier<Map<String, Object>> result) {
    CorrelationOutcome outcome = correlate(call, result);
    health.noteOutcome(outcome);
    return outcome;
  }

  private CorrelationOutcome correlate(CallEnd call, Supplier<Map<String, Object>> result) {
    warnIfPlacedInOtherTenant(call.id());
    try {
      String messageId = messageId(call.id(), call.ending());
      Map<String, Object> data =
          Map.ofEntries(
              Map.entry(idName, call.id()),
              Map.entry("eventId", messageId),
              Map.entry("direction", call.inbound() ? "inbound" : "outbound"),
              Map.entry("call", result.get()));
      CallEnded ended =
          new CallEnded(new MappedHttpRequest(call.body(), Map.of(), Map.of()), data, List.of());
      // A broken activation condition is found here: while it correlates, the runtime logs it.
      ActivationCheckResult check = context.canActivate(ended);
      if (starts.isOver(check, call.time())) {
        return CorrelationOutcome.TOO_OLD;
      }
      return CorrelationOutcome.from(
          context.correlate(
              CorrelationRequest.builder().variables(ended).messageId(messageId).build()));
    } catch (RuntimeException e) {
      return CorrelationOutcome.fromException(e);
    }
  }

  /**
   * Publishes that the vendor doesn't know a call, so that its wait ends. It starts no process.
   * Never throws.
   *
   * @param result the call as a process sees it
   */
  public CorrelationOutcome publishNotFound(String callId, Supplier<Map<String, Object>> result) {
    return publish(new CallEnd(callId, NOT_FOUND, false, LONG_AGO, Map.of()), result);
  }

  /**
   * Returns the message ID by which the engine recognizes repetitions. If messages start processes,
   * a second end of a call must not start a second one.
   */
  private String messageId(String callId, String ending) {
    return callId + ":" + (elements.startProcesses() ? "ended" : ending);
  }

  /** Messages are published in the receiver's tenant, and don't reach waits of other tenants. */
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
