package io.github.camundabolna.callingbox.client.number;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.Timestamp;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A phone number of the account.
 *
 * @param phoneNumber in E.164 format
 * @param numberType {@code local} or {@code toll_free}
 * @param monthlyPrice in US dollars
 * @param inboundAgentId agent that answers calls to the number
 * @param outboundAgentIds agents that can call from the number
 */
public record CallingBoxNumber(
    String id,
    String phoneNumber,
    Optional<String> friendlyName,
    Optional<String> countryCode,
    Optional<String> numberType,
    Optional<String> status,
    Optional<BigDecimal> monthlyPrice,
    Optional<Instant> purchasedAt,
    Optional<String> inboundAgentId,
    List<String> outboundAgentIds) {

  private static final int CENT_DIGITS = 2;

  /** Reads a number; empty if the body lacks its ID or the number itself. */
  public static Optional<CallingBoxNumber> read(JsonNode body) {
    LenientJson number = new LenientJson(body);
    return number
        .text("id")
        .flatMap(id -> number.text("e164").map(e164 -> read(id, e164.strip(), number)));
  }

  private static CallingBoxNumber read(String id, String phoneNumber, LenientJson number) {
    return new CallingBoxNumber(
        id,
        phoneNumber,
        number.text("friendly_name"),
        number.text("country_code"),
        number.text("number_type"),
        number.text("status"),
        dollars(number, "monthly_cost_cents"),
        number.text("purchased_at").flatMap(Timestamp::read),
        number.text("inbound_agent_id"),
        number.texts("outbound_agent_ids"));
  }

  /** Returns an amount that CallingBox writes in cents. */
  static Optional<BigDecimal> dollars(LenientJson number, String field) {
    return number.number(field).map(cents -> cents.movePointLeft(CENT_DIGITS));
  }
}
