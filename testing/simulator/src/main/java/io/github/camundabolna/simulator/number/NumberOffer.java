package io.github.camundabolna.simulator.number;

/** A phone number for sale. */
public record NumberOffer(
    String country, String phoneNumber, String provider, String region, int priceInCents) {

  /** Returns whether the number begins with these digits, after the country code. */
  boolean startsWith(String digits) {
    return phoneNumber.startsWith((country.equals("US") ? "+1" : "+91") + digits);
  }
}
