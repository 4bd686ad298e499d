package io.github.camundabolna.bolna.client.call;

import io.github.camundabolna.http.LenientJson;
import java.math.BigDecimal;
import java.util.Optional;

/** The line itself: {@code telephony_data} of an execution, which can be missing as a whole. */
public record TelephonyData(
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
    Optional<String> hangupCode) {

  static TelephonyData of(LenientJson data) {
    return new TelephonyData(
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
        data.text("hangup_provider_code"));
  }
}
