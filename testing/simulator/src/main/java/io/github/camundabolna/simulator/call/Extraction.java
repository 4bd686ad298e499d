package io.github.camundabolna.simulator.call;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One thing that the agent was set up to extract.
 *
 * @param objective one of the answers that the agent can choose from, or null
 * @param subjective in words of the agent's own, or null
 */
record Extraction(String objective, String subjective) {

  static Extraction chosen(String answer) {
    return new Extraction(answer, null);
  }

  static Extraction freeText(String words) {
    return new Extraction(null, words);
  }

  /** The value, as it stood alone before 18 September 2026. */
  String value() {
    return objective != null ? objective : subjective;
  }

  void into(ObjectNode result) {
    result.put("objective", objective).put("subjective", subjective);
    result.put("confidence", 0.95).put("confidence_label", "High");
    result.put("reasoning_objective", objective == null ? null : "The person said so.");
    result.put("reasoning_subjective", subjective == null ? null : "The person said so.");
    result.putNull("validation");
  }
}
