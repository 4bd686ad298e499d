package io.github.camundabolna.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.call.Conversation.Extraction;
import io.github.camundabolna.simulator.phone.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is said in a call that a person answered on the page, and what the agent extracts from it.
 *
 * @param transcript each line begins with who speaks
 * @param extracted by name, in the order in which the person filled it in
 */
record Talk(
    Instant answeredAt,
    Optional<Instant> endedAt,
    String transcript,
    Map<String, JsonNode> extracted) {

  private static final String SUMMARY = "A person answered on the simulator's page.";
  private static final String USER = "user: ";
  private static final String AGENT = "assistant: ";
  private static final String STILL_THERE = AGENT + "Are you still there?\n";
  private static final double MILLISECONDS = 1e3;

  Talk {
    extracted = Collections.unmodifiableMap(new LinkedHashMap<>(extracted));
  }

  static Talk answered(Instant now) {
    return new Talk(now, Optional.empty(), Conversation.GREETING, Map.of());
  }

  Talk said(Speaker speaker, String text) {
    String line = (speaker == Speaker.AGENT ? AGENT : USER) + text + "\n";
    return new Talk(answeredAt, endedAt, transcript + line, extracted);
  }

  /** Replaces all that was extracted so far. */
  Talk extracting(Map<String, JsonNode> values) {
    return new Talk(answeredAt, endedAt, transcript, values);
  }

  Talk ended(Instant now) {
    return new Talk(answeredAt, Optional.of(now), transcript, extracted);
  }

  /** Returns whether the person gave the agent nothing to work with. */
  boolean isSilent() {
    return extracted.isEmpty() && isWordless();
  }

  private boolean isWordless() {
    return transcript.lines().noneMatch(Talk::isOfPerson);
  }

  /**
   * Returns what Bolna makes of it: if the person said nothing, it notes that. Who only fills in
   * what the agent extracts has said so.
   */
  Conversation conversation(AttemptOutcome outcome) {
    if (isSilent() && outcome != AttemptOutcome.TRANSFERRED) {
      boolean asked = outcome == AttemptOutcome.SILENT;
      return Conversation.silent(seconds(), asked ? transcript + STILL_THERE : transcript);
    }
    Map<String, Extraction> values = new LinkedHashMap<>();
    extracted.forEach((name, value) -> values.put(name, Extraction.filledIn(name, value)));
    return new Conversation(seconds(), transcript + unsaid(), SUMMARY, values);
  }

  private String unsaid() {
    return isWordless() && !extracted.isEmpty()
        ? extracted.values().stream()
            .map(JsonNode::asText)
            .collect(Collectors.joining(", ", USER, "\n"))
        : "";
  }

  private static boolean isOfPerson(String line) {
    return line.startsWith(USER);
  }

  private double seconds() {
    return endedAt
        .map(end -> Duration.between(answeredAt, end).toMillis() / MILLISECONDS)
        .orElse(0.0);
  }
}
