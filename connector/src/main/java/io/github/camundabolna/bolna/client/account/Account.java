package io.github.camundabolna.bolna.client.account;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The account that owns an API key.
 *
 * @param name of the user, like the email address personal data
 * @param wallet as Bolna sends it: 100 times the balance in US dollars on the live system
 */
public record Account(
    String id,
    Optional<String> name,
    Optional<String> email,
    Optional<BigDecimal> wallet,
    Optional<BigDecimal> maxConcurrentCalls,
    Optional<BigDecimal> currentCalls) {

  /** Omits name and email address. */
  @Override
  public String toString() {
    return "Account[id=%s, wallet=%s]".formatted(id, wallet);
  }
}
