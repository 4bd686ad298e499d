package io.github.camundabolna.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** Larger examples by their names, made by the connector's own classes: never out of date. */
record Samples(Map<String, Object> values) {

  static Samples make() {
    ExampleCall call = ExampleCall.read();
    ExampleBatch batch = ExampleBatch.ended(call);
    return new Samples(
        Map.of(
            "call", call.result(),
            "callRow", call.row(),
            "callBody", call.body(),
            "logLine", call.logLine(),
            "batch", batch.summary(),
            "batchProgress", batch.progress(),
            "batchCalls", batch.rows().get("executions"),
            "callsPerOutcome", batch.perOutcome()));
  }

  /**
   * @throws IllegalArgumentException if no sample has that name
   */
  JsonNode of(String name) {
    return Optional.ofNullable(values.get(name))
        .map(JsonFormatter::tree)
        .orElseThrow(() -> new IllegalArgumentException("no sample is called " + name));
  }
}
