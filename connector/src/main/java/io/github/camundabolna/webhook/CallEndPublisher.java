package io.github.camundabolna.webhook;

import io.camunda.connector.api.inbound.InboundConnectorContext;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Publishes the ends of calls, for events and for whatever else finds them: with the same variables
 * and the same message id, so of several reports of one end the engine takes one.
 */
public record CallEndPublisher(
    InboundConnectorContext context, ReceiverElements elements, TenantCheck tenants) {

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
    tenants.check(callId);
    try {
      CallEnded ended =
          CallEnded.create(callId, messageId(callId, status), inbound, body, result.get());
      // A broken activation condition is found here: while it correlates, the runtime logs it.
      context.canActivate(ended);
      return CorrelationOutcome.from(context.correlate(ended.correlation()));
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
}
