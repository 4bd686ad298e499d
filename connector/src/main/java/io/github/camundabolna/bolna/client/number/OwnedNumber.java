package io.github.camundabolna.bolna.client.number;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.bolna.client.PhoneNotation;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.Timestamp;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A phone number of the account, as in the list of numbers and in the response to a purchase.
 *
 * @param id as in {@link NumberId#canonical}
 * @param phoneNumber as Bolna writes it, usually in E.164 format
 * @param agentId agent that answers inbound calls
 * @param monthlyPrice in US dollars
 * @param rented whether the number was bought from Bolna
 * @param renewsOn date in words, like {@code 17th Dec, 2024}
 */
public record OwnedNumber(
    String id,
    String phoneNumber,
    Optional<String> provider,
    Optional<String> agentId,
    Optional<BigDecimal> monthlyPrice,
    Optional<Boolean> rented,
    Optional<String> renewsOn,
    Optional<Instant> createdAt) {

  /** Reads a number; empty if the body lacks its ID or the number itself, or says it's deleted. */
  static Optional<OwnedNumber> read(JsonNode body) {
    LenientJson number = new LenientJson(body);
    return number
        .text("id")
        .filter(id -> !number.flag("deleted").orElse(false))
        .flatMap(id -> number.text("phone_number").map(text -> read(id, text, number)));
  }

  private static OwnedNumber read(String id, String phoneNumber, LenientJson number) {
    return new OwnedNumber(
        NumberId.canonical(id),
        phoneNumber.strip(),
        number.text("telephony_provider"),
        number.text("agent_id"),
        MonthlyPrice.read(number),
        number.flag("rented").or(() -> number.flag("bolna_owned")),
        number.text("renewal_at"),
        number.text("created_at").flatMap(Timestamp::read));
  }

  /** Returns whether this is the given number, in whatever notation. */
  public boolean is(String other) {
    return PhoneNotation.isSame(phoneNumber, other);
  }
}
