package io.github.camundabolna.simulator.webhook;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An event to deliver.
 *
 * @param id of the delivery
 * @param subjectId the ID of the call or the batch that the event is about
 * @param event what has happened, such as a status
 * @param body written when it is sent, because thousands can be waiting
 * @param headers made from the body for each attempt, because a signature has the time of sending
 * @param retries empty for those of the settings
 */
public record Webhook(
    String id,
    String subjectId,
    String event,
    URI url,
    Supplier<String> body,
    Function<String, Map<String, String>> headers,
    WebhookListener listener,
    Optional<RetrySchedule> retries) {

  /** Creates an event without headers and retries of its own. */
  public static Webhook of(
      String subjectId, String event, URI url, Supplier<String> body, WebhookListener listener) {
    return new Webhook(
        UUID.randomUUID().toString(),
        subjectId,
        event,
        url,
        body,
        ignored -> Map.of(),
        listener,
        Optional.empty());
  }

  /** Returns this event for one attempt only. */
  Webhook once() {
    RetrySchedule none = redelivery -> Optional.empty();
    return new Webhook(id, subjectId, event, url, body, headers, listener, Optional.of(none));
  }
}
