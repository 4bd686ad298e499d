package io.github.camundabolna.simulator.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * One attempt of a delivery.
 *
 * @param status of the response; empty if there was none
 * @param response the start of the response's body
 * @param failure why it doesn't count as delivered, in words
 */
public record LoggedAttempt(
    Instant sentAt, Optional<Integer> status, String response, Optional<String> failure) {

  LoggedAttempt masked(SecretMask mask) {
    return new LoggedAttempt(sentAt, status, mask.text(response), failure);
  }
}
