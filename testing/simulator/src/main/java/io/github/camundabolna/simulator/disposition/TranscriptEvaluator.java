package io.github.camundabolna.simulator.disposition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/**
 * Answers dispositions from a transcript, without a language model: with the first option whose
 * value is in the transcript, or else the last one, and with the start of the transcript.
 */
public record TranscriptEvaluator(String transcript) {
  private static final int START = 40;

  /** Returns the results by category and name. */
  public ObjectNode evaluate(List<ObjectNode> dispositions) {
    ObjectNode results = JsonNodeFactory.instance.objectNode();
    for (ObjectNode disposition : dispositions) {
      ObjectNode result =
          results
              .withObjectProperty(disposition.path("category").asText())
              .putObject(disposition.path("name").asText());
      result.put("subjective", disposition.path("is_subjective").asBoolean() ? start() : "");
      result.put("objective", objective(disposition.path("objective_options")));
    }
    return results;
  }

  private String start() {
    return transcript.substring(0, Math.min(START, transcript.length()));
  }

  private String objective(JsonNode options) {
    List<String> values =
        StreamSupport.stream(options.spliterator(), false)
            .map(option -> option.path("value").asText())
            .toList();
    return values.stream()
        .filter(this::isSaid)
        .findFirst()
        .orElseGet(() -> values.isEmpty() ? "" : values.getLast());
  }

  private boolean isSaid(String value) {
    String words = value.replace('_', ' ').toLowerCase(Locale.ROOT);
    return transcript.toLowerCase(Locale.ROOT).contains(words);
  }
}
