package io.github.camundabolna.callingbox.event;

import io.camunda.connector.api.inbound.webhook.WebhookHttpResponse;
import io.camunda.connector.api.inbound.webhook.WebhookProcessingPayload;
import io.github.camundabolna.webhook.AllowedAddresses;
import io.github.camundabolna.webhook.ReceiverHealth;
import io.github.camundabolna.webhook.RequestAuthenticator;
import io.github.camundabolna.webhook.RequestHeaders;
import io.github.camundabolna.webhook.WebhookResponses;
import java.util.Optional;

/** Accepts requests that CallingBox signed and, if configured, from an allowed address. */
record SignatureAuthenticator(
    CallingBoxSignature signature, AllowedAddresses addresses, ReceiverHealth health)
    implements RequestAuthenticator {

  private static final String EVENT_ID = "CallingBox-Event-Id";

  @Override
  public Optional<String> refusal(WebhookProcessingPayload request) {
    if (request.rawBody() == null) {
      return Optional.of("a request without a body, which has no signature");
    }
    Optional<String> unsigned =
        signature.refusal(
            RequestHeaders.named(request, CallingBoxSignature.HEADER), request.rawBody());
    if (unsigned.isPresent() && !RequestHeaders.named(request, EVENT_ID).isEmpty()) {
      unsigned.ifPresent(this::warnOfEvents);
    }
    Optional<String> refusal = unsigned.or(() -> addresses.refusal(request));
    if (refusal.isEmpty()) {
      health.secretWorks();
    }
    return refusal;
  }

  /** Ten events that CallingBox can't deliver disable an endpoint, so operators must see this. */
  private void warnOfEvents(String reason) {
    health.noteSecret(
        ("refuses events, such as %s. Compare the secret with the CallingBox dashboard, and check"
                + " the clock of the runtime")
            .formatted(reason));
  }

  @Override
  public WebhookHttpResponse rejection() {
    return unauthorized();
  }

  /** Returns the response to every request that isn't accepted. */
  static WebhookHttpResponse unauthorized() {
    return WebhookResponses.error(
        401, "the signature is missing, wrong, or too old, or the address is not allowed");
  }
}
