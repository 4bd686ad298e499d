package io.github.camundabolna.pages;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.result.CallResult;
import java.util.LinkedHashMap;
import java.util.Map;

/** A call as Bolna tells of it, and what the connector makes of that. */
record ExampleCall(JsonNode body, Execution execution) {

  static ExampleCall read() {
    JsonNode body = JsonFormatter.resource("call.json");
    return new ExampleCall(body, Execution.read(body).orElseThrow());
  }

  String id() {
    return execution.id();
  }

  String agentId() {
    return execution.agentId().orElseThrow();
  }

  Map<String, Object> result() {
    return CallResult.of(execution, new NoDocuments());
  }

  /** As lists of calls have it. */
  Map<String, Object> row() {
    return CallResult.summary(execution);
  }

  Map<String, Object> logLine() {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("createdAt", "2026-08-21T05:05:12.480Z");
    line.put("type", "response");
    line.put("component", "llm");
    line.put("provider", "openai");
    line.put("data", "Is Friday at ten fine for you?");
    return line;
  }
}
