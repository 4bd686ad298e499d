package io.github.camundabolna.bolna.subaccount;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.bolna.client.subaccount.SubAccountUsage;
import io.github.camundabolna.outcome.BoundedRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The usage of a sub-account as a process sees it. Every key always exists, with null if unknown.
 */
final class UsageResult {

  /** A list can have many, and costs are listed for each model. */
  private static final int MAX_BYTES = 100_000;

  static final String EXAMPLE =
      "{\"subAccountId\": \"5416892b-9052-47d6-92e3-85ac51426903\", \"name\": \"alpha-007\","
          + " \"from\": \"2026-08-01T00:00:00\", \"to\": \"2026-08-25T23:59:59.999999\","
          + " \"calls\": 12, \"seconds\": 151, \"cost\": 31.754, \"platformCost\": 22,"
          + " \"telephonyCost\": 2.673, \"callsPerStatus\": {\"completed\": 11, \"no-answer\": 1},"
          + " \"voiceCosts\": {\"elevenlabs\": {\"eleven_turbo_v2_5\": {\"characters\": 577,"
          + " \"cost\": 5.77}}}, \"transcriberCosts\": {\"deepgram\": {\"nova-2\":"
          + " {\"duration\": 125.599, \"cost\": 1.233}}}, \"modelCosts\": {\"cost\": 0.078,"
          + " \"tokens\": {\"gpt-4o-mini\": {\"input\": 2698, \"output\": 605}}}}";

  private UsageResult() {}

  /**
   * Returns the result of a usage.
   *
   * @param id of the sub-account, if the usage itself doesn't have it
   * @return variables by name, ready for JSON; the longest fields are null if all would exceed
   *     100,000 bytes
   */
  static Map<String, Object> of(SubAccountUsage usage, Optional<String> id) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("subAccountId", usage.id().or(() -> id).orElse(null));
    result.put("name", usage.name().orElse(null));
    result.put("from", usage.from().orElse(null));
    result.put("to", usage.to().orElse(null));
    result.put("calls", usage.calls().orElse(null));
    result.put("seconds", usage.seconds().orElse(null));
    result.put("cost", usage.cost().orElse(null));
    result.put("platformCost", usage.platformCost().orElse(null));
    result.put("telephonyCost", usage.telephonyCost().orElse(null));
    result.put("callsPerStatus", usage.callsPerStatus());
    result.put("voiceCosts", orNull(usage.voiceCosts()));
    result.put("transcriberCosts", orNull(usage.transcriberCosts()));
    result.put("modelCosts", orNull(usage.modelCosts()));
    return BoundedRecord.fit(result, "The usage of a sub-account", MAX_BYTES);
  }

  private static JsonNode orNull(Optional<JsonNode> costs) {
    return costs.orElse(null);
  }
}
