package io.github.camundabolna.bolna.client.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.http.LenientJson;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The second leg of a call that the agent handed over: {@code transfer_call_data}.
 *
 * @param toNumber to whom
 * @param status how that leg ended, in the words of calls
 * @param cost in US cents
 * @param recordingUrl plays without a key
 */
public record TransferCallData(
    Optional<String> toNumber,
    Optional<String> fromNumber,
    Optional<String> status,
    Optional<BigDecimal> durationSeconds,
    Optional<BigDecimal> cost,
    Optional<String> recordingUrl,
    Optional<String> hangupBy,
    Optional<String> hangupReason,
    Optional<String> terminationReason,
    Optional<String> providerCallId) {

  /** Empty if the call was not handed over. */
  static Optional<TransferCallData> read(LenientJson execution) {
    return execution
        .structure("transfer_call_data")
        .filter(JsonNode::isObject)
        .map(LenientJson::new)
        .map(TransferCallData::of);
  }

  private static TransferCallData of(LenientJson leg) {
    return new TransferCallData(
        leg.text("to_number"),
        leg.text("from_number"),
        leg.text("status"),
        leg.number("duration"),
        leg.number("cost"),
        leg.text("recording_url"),
        leg.text("hangup_by"),
        leg.text("hangup_reason"),
        leg.text("termination_reason"),
        leg.text("provider_call_id"));
  }
}
