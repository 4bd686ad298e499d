package io.github.camundabolna.bolna.client.number;

import io.github.camundabolna.http.LenientJson;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The monthly price of a number that the account has: a text in dollars in the list, a number in
 * cents after a purchase.
 */
final class MonthlyPrice {

  private static final int CENT_DIGITS = 2;

  private MonthlyPrice() {}

  /** Returns the price in US dollars. */
  static Optional<BigDecimal> read(LenientJson number) {
    return number.at("price").node().isNumber()
        ? number.number("price").map(cents -> cents.movePointLeft(CENT_DIGITS))
        : number.text("price").flatMap(MonthlyPrice::dollars);
  }

  private static Optional<BigDecimal> dollars(String text) {
    String amount = text.strip().replaceFirst("^\\$\\s*", "");
    return amount.matches("[0-9]{1,9}([.][0-9]{1,9})?")
        ? Optional.of(new BigDecimal(amount))
        : Optional.empty();
  }
}
