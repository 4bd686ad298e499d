package io.github.camundabolna.callingbox.result;

import io.github.camundabolna.callingbox.client.number.CallingBoxNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A phone number of the account as a process sees it; null where CallingBox doesn't say it. */
public record CallingBoxNumberRow(
    String phoneNumberId,
    String phoneNumber,
    String friendlyName,
    String country,
    String type,
    String status,
    BigDecimal monthlyPrice,
    String purchasedAt,
    String inboundAgentId,
    List<String> outboundAgentIds) {

  public static final String EXAMPLE =
      "[{\"phoneNumberId\": \"3c90c3cc-0d44-4b50-8888-8dd25736052a\", \"phoneNumber\":"
          + " \"+14155550123\", \"friendlyName\": null, \"country\": \"US\", \"type\": \"local\","
          + " \"status\": \"active\", \"monthlyPrice\": 1, \"purchasedAt\":"
          + " \"2026-11-07T05:31:56Z\", \"inboundAgentId\": null, \"outboundAgentIds\": []}]";

  public static CallingBoxNumberRow of(CallingBoxNumber number) {
    return new CallingBoxNumberRow(
        number.id(),
        number.phoneNumber(),
        number.friendlyName().orElse(null),
        number.countryCode().orElse(null),
        number.numberType().orElse(null),
        number.status().orElse(null),
        number.monthlyPrice().orElse(null),
        number.purchasedAt().map(Instant::toString).orElse(null),
        number.inboundAgentId().orElse(null),
        number.outboundAgentIds());
  }
}
