package io.github.camundabolna.simulator.webhook;

import io.github.camundabolna.simulator.delivery.LoggedAttempt;
import java.time.Instant;
import java.util.Optional;

/**
 * One attempt to deliver a webhook.
 *
 * @param status of the response; empty if there was none
 * @param response the start of the response's body
 * @param failure why it was not acknowledged with 2xx, such as {@code HTTP 503}
 */
public record DeliveryAttempt(
    Instant sentAt, Optional<Integer> status, String response, Optional<String> failure) {

  static DeliveryAttempt answered(Instant sentAt, int status, String response) {
    Optional<String> failure = Optional.of("HTTP " + status).filter(text -> status / 100 != 2);
    return new DeliveryAttempt(sentAt, Optional.of(status), response, failure);
  }

  static DeliveryAttempt unanswered(Instant sentAt, String failure) {
    return new DeliveryAttempt(sentAt, Optional.empty(), "", Optional.of(failure));
  }

  LoggedAttempt logged() {
    return new LoggedAttempt(sentAt, status, response, failure);
  }

  public boolean acknowledged() {
    return failure.isEmpty();
  }
}
