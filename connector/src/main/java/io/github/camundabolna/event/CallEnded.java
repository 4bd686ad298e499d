package io.github.camundabolna.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.camunda.connector.api.document.DocumentFactory;
import io.camunda.connector.api.inbound.CorrelationRequest;
import io.camunda.connector.api.inbound.webhook.MappedHttpRequest;
import io.camunda.connector.api.inbound.webhook.WebhookHttpResponse;
import io.camunda.connector.api.inbound.webhook.WebhookResult;
import io.camunda.connector.api.inbound.webhook.WebhookResultContext;
import io.camunda.connector.api.inbound.webhook.WebhookTriggerResultContext;
import io.github.camundabolna.client.Execution;
import io.github.camundabolna.client.GiveUpReason;
import io.github.camundabolna.result.CallResult;
import java.util.Map;
import java.util.function.Function;

/**
 * The end of a call, as the expressions in the panel see it: {@code connectorData.executionId} is
 * the correlation key, {@code connectorData.eventId} the message id, {@code connectorData.call} the
 * call, {@code request.body} the body as Bolna sent it. Headers and query are left out: the secret
 * is in them.
 *
 * @param whenTold what to do when the engine has taken it; no expression sees it
 */
record CallEnded(
    MappedHttpRequest request, Map<String, Object> connectorData, @JsonIgnore Runnable whenTold)
    implements WebhookResult {

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
        () -> {});
  }

  /** The same, with something to do when the engine has taken it. */
  CallEnded whenTold(Runnable action) {
    return new CallEnded(request, connectorData, action);
  }

  /** What the runtime makes of this when it comes by the webhook, for when it does not. */
  CorrelationRequest correlation() {
    return CorrelationRequest.builder()
        .variables(new WebhookTriggerResultContext(request, connectorData))
        .messageId(connectorData.get("eventId").toString())
        .build();
  }

  /** The runtime asks for it only when the engine has taken the message, or it is not wanted. */
  @Override
  public Function<WebhookResultContext, WebhookHttpResponse> response() {
    return context -> {
      whenTold.run();
      return WebhookHttpResponse.ok(
          Map.of("executionId", connectorData.get("executionId"), "callEnded", true));
    };
  }
}
