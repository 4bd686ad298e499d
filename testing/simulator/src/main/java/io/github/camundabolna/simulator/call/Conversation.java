package io.github.camundabolna.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was said in a call, and what the agent extracted from it.
 *
 * @param extracted by name; empty if the agent extracted nothing
 */
record Conversation(
    double seconds, String transcript, String summary, Map<String, Extraction> extracted) {

  private static final String NO_USER_TURN = "No User Turn Detected";
  static final String GREETING =
      "assistant: Hello, I am calling about your appointment. Does the date still suit you?\n";
  private static final String REASON = "The person said so.";
  private static final String GOODBYE = "assistant: Thank you, goodbye.\n";

  static Conversation of(ExecutionState state) {
    return state
        .talk()
        .map(talk -> talk.conversation(state.outcome()))
        .orElseGet(() -> planned(state));
  }

  private static Conversation planned(ExecutionState state) {
    return switch (state.outcome()) {
      case VOICEMAIL, UNMARKED_VOICEMAIL -> voicemail();
      case RESCHEDULE -> reschedule(day(state.updatedAt()).plusDays(3).toString());
      case SILENT -> silent(14.0, GREETING + "assistant: Are you still there?\n");
      case BROKEN_OFF -> silent(2.5, GREETING);
      case BY_HAND -> none();
      default -> state.outcome().hasConversation() ? confirmed() : none();
    };
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  private static Conversation confirmed() {
    return new Conversation(
        24.2,
        GREETING + "user: Yes, I will be there.\n" + GOODBYE,
        "The person confirmed the appointment.",
        Map.of(AgentFields.DECISION, Extraction.chosen(AgentFields.CONFIRMED)));
  }

  private static Conversation reschedule(String date) {
    Map<String, Extraction> extracted = new LinkedHashMap<>();
    extracted.put(AgentFields.DECISION, Extraction.chosen(AgentFields.RESCHEDULE));
    extracted.put(AgentFields.REQUESTED_DATE, Extraction.freeText(date));
    return new Conversation(
        38.6,
        GREETING + "user: No, could we make it %s?\n".formatted(date) + GOODBYE,
        "The person asked for another date: %s.".formatted(date),
        extracted);
  }

  private static Conversation voicemail() {
    String transcript = "user: Please leave your message after the tone.\n";
    return new Conversation(9.4, transcript, "A voicemail answered.", Map.of());
  }

  /** If the person says nothing, Bolna writes one sentence in place of summary and data. */
  static Conversation silent(double seconds, String transcript) {
    JsonNode note = TextNode.valueOf(NO_USER_TURN);
    return new Conversation(
        seconds,
        transcript,
        NO_USER_TURN,
        Map.of(AgentFields.DECISION, new Extraction(note, note)));
  }

  private static Conversation none() {
    return new Conversation(0, "", "", Map.of());
  }

  /**
   * A value that the agent is configured to extract.
   *
   * @param objective one of the answers that the agent can choose, or JSON null
   * @param subjective in the agent's own words, or JSON null
   */
  record Extraction(JsonNode objective, JsonNode subjective) {

    static Extraction chosen(String answer) {
      return new Extraction(TextNode.valueOf(answer), NullNode.instance);
    }

    static Extraction freeText(String text) {
      return new Extraction(NullNode.instance, TextNode.valueOf(text));
    }

    /** Creates what a person filled in on the page; only a date is in the agent's own words. */
    static Extraction filledIn(String name, JsonNode value) {
      return name.equals(AgentFields.REQUESTED_DATE)
          ? freeText(value.asText())
          : new Extraction(value, NullNode.instance);
    }

    /** Returns the plain value, as Bolna sent it before 18 September 2026. */
    JsonNode value() {
      return objective.isNull() ? subjective : objective;
    }

    void writeTo(ObjectNode result) {
      result.set("objective", objective);
      result.set("subjective", subjective);
      result.put("confidence", 0.95).put("confidence_label", "High");
      result.put("reasoning_objective", objective.isNull() ? null : REASON);
      result.put("reasoning_subjective", subjective.isNull() ? null : REASON);
      result.putNull("validation");
    }
  }
}
