package io.github.camundabolna.simulator.callingbox.webhook;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A URL that an event is sent to.
 *
 * @param secret read for each attempt, because it can be rotated
 * @param endpoint empty for the URL of a call or an agent
 */
record EventDestination(URI url, Supplier<String> secret, Optional<WebhookEndpoint> endpoint) {

  static EventDestination of(WebhookEndpoint endpoint) {
    return new EventDestination(
        endpoint.url(), () -> endpoint.state().secret(), Optional.of(endpoint));
  }

  /** Returns the URL of a call or an agent. */
  static EventDestination inline(URI url, String secret) {
    return new EventDestination(url, () -> secret, Optional.empty());
  }

  boolean inline() {
    return endpoint.isEmpty();
  }

  /** Returns whether nothing may be sent here until a person enables the endpoint. */
  boolean disabled() {
    return endpoint.filter(each -> !each.state().enabled()).isPresent();
  }
}
