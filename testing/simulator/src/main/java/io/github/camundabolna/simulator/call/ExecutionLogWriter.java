package io.github.camundabolna.simulator.call;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes the raw log of an execution: one line for each thing said, none before there were any. */
public final class ExecutionLogWriter {

  /** The answer of GET /executions/{id}/log. */
  public ObjectNode of(Execution execution) {
    ObjectNode log = JsonNodeFactory.instance.objectNode().put("status", "success");
    ArrayNode data = log.putArray("data");
    ExecutionState state = execution.state();
    if (state.status() == CallStatus.COMPLETED) {
      Conversation.of(state)
          .transcript()
          .lines()
          .forEach(line -> add(data, TimestampFormat.withBlank(state.updatedAt()), line));
    }
    return log;
  }

  private static void add(ArrayNode data, String at, String line) {
    boolean spoken = line.startsWith("assistant: ");
    data.addObject()
        .put("created_at", at)
        .put("type", spoken ? "request" : "response")
        .put("component", spoken ? "synthesizer" : "transcriber")
        .put("provider", spoken ? "elevenlabs" : "deepgram")
        .put("data", line.substring(line.indexOf(' ') + 1));
  }
}
