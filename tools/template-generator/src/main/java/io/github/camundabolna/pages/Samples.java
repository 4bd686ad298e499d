package io.github.camundabolna.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** Larger examples by their names, made by the connector's own classes: never out of date. */
record Samples(Map<String, Object> values) {

  static Samples make() {
    ExampleCall call = ExampleCall.read();
    ExampleBatch batch = ExampleBatch.ended(call);
    ExampleCallingBoxCall callingBox = ExampleCallingBoxCall.read();
    return new Samples(
        Map.ofEntries(
            Map.entry("call", call.result()),
            Map.entry("callRow", call.row()),
            Map.entry("callBody", call.body()),
            Map.entry("logLine", call.logLine()),
            Map.entry("batch", batch.summary()),
            Map.entry("batchProgress", batch.progress()),
            Map.entry("batchCalls", batch.rows().get("executions")),
            Map.entry("callsPerOutcome", batch.perOutcome()),
            Map.entry("callingBoxCall", callingBox.result()),
            Map.entry("callingBoxCallRow", callingBox.row()),
            Map.entry("callingBoxCallBody", callingBox.body()),
            Map.entry("callingBoxSegment", callingBox.segment())));
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
