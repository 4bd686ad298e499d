package io.github.camundabolna.bolna.client.subaccount;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.http.LenientJson;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a sub-account used in a period.
 *
 * @param id only in the usage of all sub-accounts
 * @param from as Bolna sends it: a date, or a time in UTC
 * @param seconds duration of all calls
 * @param cost in US cents, like the other costs
 * @param callsPerStatus number of calls, by Bolna's spelling of the status
 * @param voiceCosts by provider and model
 */
public record SubAccountUsage(
    Optional<String> id,
    Optional<String> name,
    Optional<String> from,
    Optional<String> to,
    Optional<Long> calls,
    Optional<BigDecimal> seconds,
    Optional<BigDecimal> cost,
    Optional<BigDecimal> platformCost,
    Optional<BigDecimal> telephonyCost,
    Map<String, Long> callsPerStatus,
    Optional<JsonNode> voiceCosts,
    Optional<JsonNode> transcriberCosts,
    Optional<JsonNode> modelCosts) {

  /** Reads the usage; empty if the body is no object. */
  static Optional<SubAccountUsage> read(LenientJson body) {
    return Optional.of(body)
        .filter(usage -> usage.node().isObject())
        .map(
            usage ->
                new SubAccountUsage(
                    usage.text("sub_account_id"),
                    usage.text("sub_account_name"),
                    usage.text("from"),
                    usage.text("to"),
                    usage.number("total_records").map(Number::longValue),
                    usage.number("total_duration"),
                    usage.number("total_cost"),
                    usage.number("total_platform_cost"),
                    usage.number("total_telephony_cost"),
                    counts(usage.at("status_map")),
                    usage.structure("synthesizer_cost_map"),
                    usage.structure("transcriber_cost_map"),
                    usage.structure("llm_cost_map")));
  }

  private static Map<String, Long> counts(LenientJson perStatus) {
    Map<String, Long> counts = new LinkedHashMap<>();
    perStatus
        .node()
        .fieldNames()
        .forEachRemaining(
            name -> perStatus.number(name).ifPresent(count -> counts.put(name, count.longValue())));
    return counts;
  }
}
