package io.github.camundabolna.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.inbound.Severity;
import io.camunda.connector.api.inbound.webhook.WebhookHttpResponse;
import io.camunda.connector.api.inbound.webhook.WebhookProcessingPayload;
import io.github.camundabolna.activity.ActivityLog;
import io.github.camundabolna.http.UntrustedJson;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers every request to a receiver. Only an accepted request with a JSON object is an event.
 *
 * @param events handles an event and returns the response
 */
public record WebhookEndpoint(
    RequestAuthenticator authenticator,
    ReceiverHealth health,
    ActivityLog log,
    Function<JsonNode, WebhookHttpResponse> events) {

  static final int MAX_BYTES = UntrustedJson.MAX_LENGTH;

  public WebhookHttpResponse answer(WebhookProcessingPayload request) {
    if (!request.method().equals("POST")) {
      return WebhookResponses.onlyPost();
    }
    Optional<String> refusal = authenticator.refusal(request);
    if (refusal.isPresent()) {
      log.atTimes(Severity.WARNING, "Refused", refusal.get());
      return authenticator.rejection();
    }
    authenticator.exposedPlace(request).ifPresent(this::warnOfExposure);
    return handle(request.rawBody());
  }

  /** Handles a body, which is null for a request without one. */
  private WebhookHttpResponse handle(byte[] body) {
    if (body == null || body.length == 0) {
      return unreadable(400, "the body must be a JSON object, but was empty");
    }
    if (body.length > MAX_BYTES) {
      return unreadable(413, "the body is larger than " + MAX_BYTES + " bytes");
    }
    return UntrustedJson.read(body)
        .filter(JsonNode::isObject)
        .map(events)
        .orElseGet(
            () ->
                unreadable(
                    400, "the body must be a JSON object in UTF-8, within the documented limits"));
  }

  private WebhookHttpResponse unreadable(int httpStatus, String reason) {
    log.atTimes(Severity.WARNING, "Unreadable", reason);
    return WebhookResponses.error(httpStatus, reason);
  }

  private void warnOfExposure(String place) {
    health.noteSecret(
        "arrives in %s, which logs don't mask. Send it as Authorization: Bearer,".formatted(place)
            + " as X-Api-Key, or as the parameter token");
  }
}
