package io.github.camundabolna.event;

import io.camunda.connector.api.document.DocumentFactory;
import io.camunda.connector.api.inbound.webhook.MappedHttpRequest;
import io.camunda.connector.api.inbound.webhook.WebhookHttpResponse;
import io.camunda.connector.api.inbound.webhook.WebhookResult;
import io.camunda.connector.api.inbound.webhook.WebhookResultContext;
import io.github.camundabolna.client.Execution;
import io.github.camundabolna.result.CallResult;
import java.util.Map;
import java.util.function.Function;

/**
 * The end of a call, as the expressions in the panel see it: {@code connectorData.executionId} is
 * the correlation key, {@code connectorData.eventId} the message id, {@code connectorData.call} the
 * call, {@code request.body} the body as Bolna sent it. Headers and query are left out: the secret
 * is in them.
 */
record CallEnded(MappedHttpRequest request, Map<String, Object> connectorData)
    implements WebhookResult {

  static CallEnded of(Execution call, DocumentFactory documents) {
    return new CallEnded(
        new MappedHttpRequest(call.body(), Map.of(), Map.of()),
        Map.of(
            "executionId",
            call.id(),
            "eventId",
            call.id() + ":" + call.status().wire(),
            "direction",
            call.inbound() ? "inbound" : "outbound",
            "call",
            CallResult.of(call, documents)));
  }

  @Override
  public Function<WebhookResultContext, WebhookHttpResponse> response() {
    return context ->
        WebhookHttpResponse.ok(
            Map.of("executionId", connectorData.get("executionId"), "callEnded", true));
  }
}
