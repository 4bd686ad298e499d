package io.github.camundabolna.callingbox.client.number;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.http.LenientJson;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A phone number for sale.
 *
 * @param phoneNumber in E.164 format
 * @param numberType {@code local} or {@code toll_free}
 * @param monthlyPrice in the currency, such as dollars
 * @param upfrontPrice in the currency, such as dollars
 * @param currency ISO code
 */
public record NumberOffer(
    String phoneNumber,
    Optional<String> countryCode,
    Optional<String> numberType,
    Optional<String> state,
    Optional<String> locality,
    Optional<BigDecimal> monthlyPrice,
    Optional<BigDecimal> upfrontPrice,
    Optional<String> currency) {

  /** Reads an offer; empty if the body lacks the number itself. */
  static Optional<NumberOffer> read(JsonNode body) {
    LenientJson offer = new LenientJson(body);
    return offer
        .text("phone_number")
        .map(
            text ->
                new NumberOffer(
                    text.strip(),
                    offer.text("country_code"),
                    offer.text("number_type"),
                    offer.text("state"),
                    offer.text("locality"),
                    CallingBoxNumber.dollars(offer, "monthly_cost_cents"),
                    CallingBoxNumber.dollars(offer, "upfront_cost_cents"),
                    offer.text("currency")));
  }
}
