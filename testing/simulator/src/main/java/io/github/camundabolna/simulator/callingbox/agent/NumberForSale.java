package io.github.camundabolna.simulator.callingbox.agent;

import java.util.Optional;

/**
 * A phone number that can be purchased.
 *
 * @param type {@code local} or {@code toll_free}
 * @param state empty for a toll-free number
 */
public record NumberForSale(
    String e164, String type, Optional<String> state, Optional<String> locality) {
  /** The only country. */
  public static final String COUNTRY = "US";

  static final int MONTHLY_CENTS = 100;

  static NumberForSale local(String e164) {
    return new NumberForSale(e164, "local", Optional.of("CA"), Optional.of("San Francisco"));
  }

  static NumberForSale tollFree(String e164) {
    return new NumberForSale(e164, "toll_free", Optional.empty(), Optional.empty());
  }

  /** Returns the three digits after the country code. */
  public String areaCode() {
    return e164.substring(2, 5);
  }
}
