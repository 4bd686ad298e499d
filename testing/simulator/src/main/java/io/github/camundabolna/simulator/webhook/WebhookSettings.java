package io.github.camundabolna.simulator.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How webhooks are sent.
 *
 * @param url for all agents that have none of their own; it can have a query
 * @param headers sent with each webhook, in addition to the content type
 * @param timeout the time limit of a response
 * @param redeliveries how often an unacknowledged webhook is sent again
 * @param backoff the pause before the first redelivery, doubled before each further one
 */
public record WebhookSettings(
    Optional<URI> url,
    Map<String, String> headers,
    Duration timeout,
    int redeliveries,
    Duration backoff) {

  public WebhookSettings {
    headers = Map.copyOf(headers);
  }

  /** Returns the defaults: no address or headers, five redeliveries in about eight seconds. */
  public static WebhookSettings defaults() {
    return new WebhookSettings(
        Optional.empty(), Map.of(), Duration.ofSeconds(5), 5, Duration.ofMillis(250));
  }

  /** Returns these settings with another address and other headers. */
  public WebhookSettings withTarget(Optional<URI> newUrl, Map<String, String> newHeaders) {
    return new WebhookSettings(newUrl, newHeaders, timeout, redeliveries, backoff);
  }

  Duration pauseBefore(int redelivery) {
    return backoff.multipliedBy(1L << redelivery);
  }
}
