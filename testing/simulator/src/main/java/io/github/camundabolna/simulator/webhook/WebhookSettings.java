package io.github.camundabolna.simulator.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How webhooks are sent.
 *
 * @param url for all agents that have none of their own; it can have a query
 * @param headers sent with each webhook, in addition to the content type
 * @param timeout the time limit of a response
 * @param pauses one before each redelivery of an unacknowledged webhook
 */
public record WebhookSettings(
    Optional<URI> url, Map<String, String> headers, Duration timeout, List<Duration> pauses)
    implements RetrySchedule {

  public WebhookSettings {
    headers = Map.copyOf(headers);
    pauses = List.copyOf(pauses);
  }

  /** Returns the defaults: no address or headers, five redeliveries in about eight seconds. */
  public static WebhookSettings defaults() {
    return new WebhookSettings(
        Optional.empty(), Map.of(), Duration.ofSeconds(5), doubling(5, Duration.ofMillis(250)));
  }

  /** Returns these settings with another address and other headers. */
  public WebhookSettings withTarget(Optional<URI> newUrl, Map<String, String> newHeaders) {
    return new WebhookSettings(newUrl, newHeaders, timeout, pauses);
  }

  @Override
  public Optional<Duration> pauseBefore(int redelivery) {
    return pauses.stream().skip(redelivery).findFirst();
  }

  /** Returns that many pauses, each twice as long as the one before. */
  public static List<Duration> doubling(int count, Duration first) {
    return Stream.iterate(first, pause -> pause.multipliedBy(2)).limit(count).toList();
  }
}
