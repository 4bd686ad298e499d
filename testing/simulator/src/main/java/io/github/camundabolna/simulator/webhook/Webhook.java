package io.github.camundabolna.simulator.webhook;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An event to deliver.
 *
 * @param subjectId the ID of the call or the batch that the event is about
 * @param body written when it is sent, because thousands can be waiting
 * @param headers made from the body for each attempt, because a signature has the time of sending
 * @param retries empty for those of the settings
 */
public record Webhook(
    String subjectId,
    URI url,
    Supplier<String> body,
    Function<String, Map<String, String>> headers,
    WebhookListener listener,
    Optional<RetrySchedule> retries) {

  /** Creates an event without headers and retries of its own. */
  public static Webhook of(
      String subjectId, URI url, Supplier<String> body, WebhookListener listener) {
    return new Webhook(subjectId, url, body, ignored -> Map.of(), listener, Optional.empty());
  }
}
