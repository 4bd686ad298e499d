package io.github.camundabolna.simulator.callingbox.webhook;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** All endpoints of the account. */
public final class WebhookEndpoints {
  private final List<WebhookEndpoint> endpoints = new CopyOnWriteArrayList<>();
  private final Clock clock;

  public WebhookEndpoints(Clock clock) {
    this.clock = clock;
  }

  /**
   * Creates an endpoint with a secret of its own.
   *
   * @param enabledEvents types of events; if empty, all
   */
  public WebhookEndpoint create(URI url, Optional<String> description, List<String> enabledEvents) {
    WebhookEndpoint endpoint =
        new WebhookEndpoint(url, description, enabledEvents, clock.instant());
    endpoints.add(endpoint);
    return endpoint;
  }

  public Optional<WebhookEndpoint> find(String id) {
    return endpoints.stream().filter(endpoint -> endpoint.id().equals(id)).findAny();
  }

  /** Returns all endpoints in the order of their creation. */
  public List<WebhookEndpoint> all() {
    return List.copyOf(endpoints);
  }
}
