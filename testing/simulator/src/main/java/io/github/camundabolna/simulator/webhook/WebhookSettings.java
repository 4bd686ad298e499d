package io.github.camundabolna.simulator.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How webhooks are sent.
 *
 * @param url for all agents that have none of their own; it may carry a query
 * @param headers sent with each webhook, beside the content type
 * @param timeout how long an answer may take
 * @param redeliveries how often a webhook is sent again that was not acknowledged
 * @param backOff the pause before the first redelivery, doubled before each further one
 */
public record WebhookSettings(
    Optional<URI> url,
    Map<String, String> headers,
    Duration timeout,
    int redeliveries,
    Duration backOff) {

  public WebhookSettings {
    headers = Map.copyOf(headers);
  }

  /** No address, no extra headers, five redeliveries within about eight seconds. */
  public static WebhookSettings defaults() {
    return new WebhookSettings(
        Optional.empty(), Map.of(), Duration.ofSeconds(5), 5, Duration.ofMillis(250));
  }

  /** Returns these settings with another address and other headers. */
  public WebhookSettings withTarget(Optional<URI> newUrl, Map<String, String> newHeaders) {
    return new WebhookSettings(newUrl, newHeaders, timeout, redeliveries, backOff);
  }

  Duration pauseBefore(int redelivery) {
    return backOff.multipliedBy(1L << redelivery);
  }
}
