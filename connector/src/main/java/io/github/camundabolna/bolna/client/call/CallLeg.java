package io.github.camundabolna.bolna.client.call;

import io.github.camundabolna.http.LenientJson;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One leg of a call: the line itself ({@code telephony_data}), or the leg of a transfer ({@code
 * transfer_call_data}). Each has fields that the other lacks.
 *
 * @param recordingUrl plays without an API key
 * @param status how a transferred leg ended, as a call status
 * @param cost of a transferred leg, in US cents
 */
public record CallLeg(
    Optional<String> toNumber,
    Optional<String> fromNumber,
    Optional<String> callType,
    Optional<String> provider,
    Optional<String> providerCallId,
    Optional<BigDecimal> durationSeconds,
    Optional<BigDecimal> ringSeconds,
    Optional<String> recordingUrl,
    Optional<String> hangupBy,
    Optional<String> hangupReason,
    Optional<String> hangupCode,
    Optional<String> status,
    Optional<BigDecimal> cost,
    Optional<String> terminationReason) {

  static CallLeg of(LenientJson data) {
    return new CallLeg(
        data.text("to_number"),
        data.text("from_number"),
        data.text("call_type"),
        data.text("provider"),
        data.text("provider_call_id"),
        data.number("duration"),
        data.number("ring_duration"),
        data.text("recording_url"),
        data.text("hangup_by"),
        data.text("hangup_reason"),
        data.text("hangup_provider_code"),
        data.text("status"),
        data.number("cost"),
        data.text("termination_reason"));
  }

  boolean inbound() {
    return callType.filter("inbound"::equalsIgnoreCase).isPresent();
  }
}
