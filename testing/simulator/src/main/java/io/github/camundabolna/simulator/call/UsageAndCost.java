package io.github.camundabolna.simulator.call;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes what a conversation used and cost, and how fast the agent responded. */
final class UsageAndCost {
  static final double TOTAL_CENTS = 3.78;
  private static final int INPUT_TOKENS = 1412;
  private static final int OUTPUT_TOKENS = 27;

  void writeTo(ObjectNode body, Conversation conversation) {
    tokens((ObjectNode) body.at("/usage_breakdown/llmModel/azure~1gpt-4.1-mini"));
    tokens((ObjectNode) body.at("/usage_breakdown/llm_usage_breakdown/conversation"));
    ((ObjectNode) body.get("usage_breakdown"))
        .put("synthesizer_characters", conversation.transcript().length());
    costs(body);
    latency(body.putObject("latency_data"));
  }

  private static void tokens(ObjectNode counted) {
    counted.put("input", INPUT_TOKENS).put("output", OUTPUT_TOKENS);
  }

  private static void costs(ObjectNode body) {
    ObjectNode cost = (ObjectNode) body.get("cost_breakdown");
    cost.put("llm", 0.06).put("network", 0.375).put("platform", 2.0);
    cost.put("synthesizer", 1.11).put("transcriber", 0.23);
    ((ObjectNode) cost.get("llm_breakdown")).put("conversation", 0.06);
    ((ObjectNode) cost.get("synthesizer_breakdown")).put("conversation", 1.11);
    ((ObjectNode) cost.get("transcriber_breakdown")).put("conversation", 0.23);
    body.put("total_cost", TOTAL_CENTS);
  }

  private static void latency(ObjectNode latency) {
    latency.put("stream_id", 118.2).put("time_to_first_audio", 121.7).put("region", "in");
    ObjectNode llm = latency.putObject("llm");
    llm.putNull("time_to_connect");
    llm.putArray("turns")
        .addObject()
        .put("time_to_first_token", 512.4)
        .put("time_to_last_token", 961.3)
        .put("turn", 1);
    turn(latency.putObject("transcriber").put("time_to_connect", 74));
    turn(latency.putObject("synthesizer").put("time_to_connect", 63));
    latency.putNull("rag");
  }

  private static void turn(ObjectNode part) {
    part.putArray("turns").addObject().put("turn", 1);
  }
}
