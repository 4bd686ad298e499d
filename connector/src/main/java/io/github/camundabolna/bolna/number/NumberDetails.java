package io.github.camundabolna.bolna.number;

import io.github.camundabolna.bolna.client.number.OwnedNumber;
import java.math.BigDecimal;
import java.time.Instant;

/** A phone number of the account as a process sees it; null where Bolna doesn't say it. */
public record NumberDetails(
    String phoneNumberId,
    String phoneNumber,
    String provider,
    String agentId,
    BigDecimal monthlyPrice,
    Boolean rented,
    String renewsOn,
    String createdAt) {

  static NumberDetails of(OwnedNumber number) {
    return new NumberDetails(
        number.id(),
        number.phoneNumber(),
        number.provider().orElse(null),
        number.agentId().orElse(null),
        number.monthlyPrice().orElse(null),
        number.rented().orElse(null),
        number.renewsOn().orElse(null),
        number.createdAt().map(Instant::toString).orElse(null));
  }
}
