package io.github.camundabolna.callingbox.client.call;

import io.github.camundabolna.http.LenientJson;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The duration of a call, and what it costs.
 *
 * @param cost in US cents
 * @param reservationStatus {@code reserved}, {@code settled}, or {@code released}, or as CallingBox
 *     spells an unknown one
 */
public record CallBilling(
    Optional<BigDecimal> durationSeconds,
    Optional<BigDecimal> billedSeconds,
    Optional<BigDecimal> cost,
    Optional<String> reservationStatus) {

  private static final int MILLI_DIGITS = 3;

  static CallBilling read(LenientJson call) {
    return new CallBilling(
        call.number("duration_seconds"),
        call.number("billed_duration_seconds"),
        call.number("billing_amount_milli_cents").map(milli -> milli.movePointLeft(MILLI_DIGITS)),
        call.text("reservation_status"));
  }
}
