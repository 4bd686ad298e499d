package io.github.camundabolna.bolna.event;

import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentFactory;
import io.camunda.connector.api.inbound.CorrelationRequest;
import io.camunda.connector.api.inbound.webhook.MappedHttpRequest;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.result.CallResult;
import io.github.camundabolna.outcome.GiveUpReason;
import java.util.List;
import java.util.Map;

/**
 * The end of a call, as the expressions in the panel see it: {@code connectorData.executionId} is
 * the correlation key, {@code connectorData.eventId} the message id, {@code connectorData.call} the
 * call, {@code request.body} the body as Bolna sent it. Headers and query are left out: the secret
 * is in them.
 *
 * @param documents always empty; there because the variables of other webhooks have it
 */
public record CallEnded(
    MappedHttpRequest request, Map<String, Object> connectorData, List<Document> documents) {

  static CallEnded of(Execution call, String eventId, DocumentFactory documents) {
    return of(call, eventId, CallResult.of(call, documents));
  }

  /** The same for a call of which nothing more is to be expected, though it has not ended. */
  static CallEnded givenUp(
      Execution call, String eventId, GiveUpReason reason, DocumentFactory documents) {
    return of(call, eventId, CallResult.givenUp(call, reason, documents));
  }

  private static CallEnded of(Execution call, String eventId, Map<String, Object> result) {
    return new CallEnded(
        new MappedHttpRequest(call.body(), Map.of(), Map.of()),
        Map.of(
            "executionId",
            call.id(),
            "eventId",
            eventId,
            "direction",
            call.inbound() ? "inbound" : "outbound",
            "call",
            result),
        List.of());
  }

  /** Returns what the runtime publishes: these variables, under the id of this event. */
  CorrelationRequest correlation() {
    return CorrelationRequest.builder()
        .variables(this)
        .messageId(connectorData.get("eventId").toString())
        .build();
  }

  /** Runtimes write this into their log if an expression of the panel fails: no personal data. */
  @Override
  public String toString() {
    return "CallEnded[executionId=" + connectorData.get("executionId") + "]";
  }
}
