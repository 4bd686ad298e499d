package io.github.camundabolna.webhook;

import io.camunda.connector.api.inbound.webhook.WebhookHttpResponse;
import io.camunda.connector.api.inbound.webhook.WebhookProcessingPayload;
import java.util.Optional;

/** Decides whether a request comes from the vendor, by a secret or by a signature. */
public interface RequestAuthenticator {

  /** Returns why a request is rejected, for operators; empty if it's accepted. */
  Optional<String> refusal(WebhookProcessingPayload request);

  /** Returns the response to a rejected request: the same for every reason, to reveal nothing. */
  WebhookHttpResponse rejection();

  /** Returns where an accepted request carries a secret under a name that logs don't mask. */
  default Optional<String> exposedPlace(WebhookProcessingPayload request) {
    return Optional.empty();
  }
}
