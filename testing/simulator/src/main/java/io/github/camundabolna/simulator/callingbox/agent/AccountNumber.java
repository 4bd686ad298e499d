package io.github.camundabolna.simulator.callingbox.agent;

import java.time.Instant;

/** A phone number of the account. */
public record AccountNumber(String id, NumberForSale number, Instant purchasedAt) {

  public String e164() {
    return number.e164();
  }
}
