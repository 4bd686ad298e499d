package io.github.camundabolna.webhook;

import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.inbound.CorrelationRequest;
import io.camunda.connector.api.inbound.webhook.MappedHttpRequest;
import java.util.List;
import java.util.Map;

/**
 * The end of a call, as the expressions in the panel see it: {@code connectorData.executionId} is
 * the correlation key, {@code connectorData.eventId} the message id, {@code connectorData.call} the
 * call, {@code request.body} the body as the vendor sent it. Headers and query are left out: the
 * secret is in them.
 *
 * @param documents always empty; there because the variables of other webhooks have it
 */
public record CallEnded(
    MappedHttpRequest request, Map<String, Object> connectorData, List<Document> documents) {

  static CallEnded create(
      String callId, String eventId, boolean inbound, Object body, Map<String, Object> result) {
    return new CallEnded(
        new MappedHttpRequest(body, Map.of(), Map.of()),
        Map.of(
            "executionId",
            callId,
            "eventId",
            eventId,
            "direction",
            inbound ? "inbound" : "outbound",
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
