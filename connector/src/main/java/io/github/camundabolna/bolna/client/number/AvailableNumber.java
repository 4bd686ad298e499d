package io.github.camundabolna.bolna.client.number;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.http.LenientJson;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A phone number for sale.
 *
 * @param monthlyPrice in US dollars
 */
public record AvailableNumber(
    String phoneNumber,
    Optional<String> provider,
    Optional<BigDecimal> monthlyPrice,
    Optional<String> region,
    Optional<String> locality,
    Optional<String> friendlyName) {

  /** Reads a number; empty if the body lacks the number itself. */
  static Optional<AvailableNumber> read(JsonNode body) {
    LenientJson number = new LenientJson(body);
    return number
        .text("phone_number")
        .map(
            text ->
                new AvailableNumber(
                    text.strip(),
                    number.text("provider"),
                    number.number("price"),
                    number.text("region"),
                    number.text("locality"),
                    number.text("friendly_name")));
  }
}
