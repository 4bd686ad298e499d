package io.github.camundabolna.simulator.call;

import io.github.camundabolna.simulator.call.Conversation.Extraction;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a person says in a call that they answered on the page, and what the agent extracts from it.
 *
 * @param transcript each line begins with who speaks
 * @param extracted by name
 */
record Talk(
    Instant answeredAt,
    Optional<Instant> endedAt,
    String transcript,
    Map<String, String> extracted) {

  private static final String SUMMARY = "A person answered on the simulator's page.";
  private static final double MILLISECONDS = 1e3;

  Talk {
    extracted = new LinkedHashMap<>(extracted);
  }

  static Talk answered(Instant now) {
    return new Talk(now, Optional.empty(), Conversation.GREETING, Map.of());
  }

  Talk said(String text) {
    return new Talk(answeredAt, endedAt, transcript + "user: " + text + "\n", extracted);
  }

  /** Replaces all that was extracted so far. */
  Talk extracting(Map<String, String> values) {
    return new Talk(answeredAt, endedAt, transcript, values);
  }

  Talk ended(Instant now) {
    return new Talk(answeredAt, Optional.of(now), transcript, extracted);
  }

  Conversation conversation() {
    Map<String, Extraction> values = new LinkedHashMap<>();
    extracted.forEach((name, value) -> values.put(name, Extraction.chosen(value)));
    return new Conversation(seconds(), transcript, SUMMARY, values);
  }

  private double seconds() {
    return endedAt
        .map(end -> Duration.between(answeredAt, end).toMillis() / MILLISECONDS)
        .orElse(0.0);
  }
}
