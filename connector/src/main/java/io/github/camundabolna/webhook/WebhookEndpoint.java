package io.github.camundabolna.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.inbound.webhook.WebhookHttpResponse;
import io.camunda.connector.api.inbound.webhook.WebhookProcessingPayload;
import io.github.camundabolna.activity.ActivityLog;
import io.github.camundabolna.webhook.EventParser.UnreadableEvent;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers every request to a receiver. Only one that is let in, and holds a JSON object, is an
 * event.
 *
 * @param events handles an event, and says how its sender is answered
 */
public record WebhookEndpoint(
    WebhookAuthenticator authenticator,
    ReceiverHealth health,
    ActivityLog log,
    Function<JsonNode, WebhookHttpResponse> events) {

  public WebhookHttpResponse answer(WebhookProcessingPayload request) {
    if (!request.method().equals("POST")) {
      return WebhookResponses.onlyPost();
    }
    Optional<String> refusal = authenticator.refusal(request);
    if (refusal.isPresent()) {
      log.warningAtTimes("Refused", refusal.get());
      return WebhookResponses.unauthorized();
    }
    authenticator.exposure(request).ifPresent(this::warnOfExposure);
    try {
      return events.apply(EventParser.read(request.rawBody()));
    } catch (UnreadableEvent e) {
      log.warningAtTimes("Unreadable", e.getMessage());
      return WebhookResponses.error(e.httpStatus(), e.getMessage());
    }
  }

  private void warnOfExposure(SecretPlace place) {
    health.noteSecret(
        "comes in %s, whose value logs do not leave out; send it as Authorization: Bearer,"
                .formatted(place)
            + " as X-Api-Key, or as the parameter token");
  }
}
