package io.github.camundabolna.simulator.webhook;

import java.time.Instant;
import java.util.Optional;

/**
 * One attempt to deliver a webhook.
 *
 * @param status of the response; empty if there was none
 * @param failure why it was not acknowledged with 2xx, such as {@code HTTP 503}
 */
public record DeliveryAttempt(Instant sentAt, Optional<Integer> status, Optional<String> failure) {

  static DeliveryAttempt answered(Instant sentAt, int status) {
    Optional<String> failure = Optional.of("HTTP " + status).filter(text -> status / 100 != 2);
    return new DeliveryAttempt(sentAt, Optional.of(status), failure);
  }

  static DeliveryAttempt unanswered(Instant sentAt, String failure) {
    return new DeliveryAttempt(sentAt, Optional.empty(), Optional.of(failure));
  }

  public boolean acknowledged() {
    return failure.isEmpty();
  }
}
