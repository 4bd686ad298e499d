package io.github.camundabolna.simulator.webhook;

import java.time.Instant;
import java.util.Optional;

/**
 * One attempt to deliver a webhook.
 *
 * @param failure why it was not acknowledged with 2xx, such as {@code HTTP 503}
 */
public record DeliveryAttempt(Instant sentAt, Optional<String> failure) {

  public boolean acknowledged() {
    return failure.isEmpty();
  }
}
