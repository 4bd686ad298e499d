package io.github.camundabolna.examples.simulator.call;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What was said on the line, and what the agent made of it.
 *
 * @param extracted what the agent extracted, empty if nothing
 */
record Conversation(double seconds, String transcript, String summary, ObjectNode extracted) {
  private static final String GREETING =
      "assistant: Hello, I am calling about your appointment. Does the date still suit you?\n";
  private static final String GOODBYE = "assistant: Thank you, goodbye.\n";

  static Conversation of(ExecutionState state) {
    return switch (state.ending()) {
      case VOICEMAIL -> voicemail();
      case RESCHEDULE -> reschedule(day(state.updatedAt()).plusDays(3).toString());
      default -> state.ending().conversation() ? confirmed() : none();
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
        decision("confirmed"));
  }

  private static Conversation reschedule(String date) {
    return new Conversation(
        38.6,
        GREETING + "user: No, could we make it %s?\n".formatted(date) + GOODBYE,
        "The person asked for another date: %s.".formatted(date),
        decision("reschedule").put("requested_date", date));
  }

  private static Conversation voicemail() {
    String transcript = "user: Please leave your message after the tone.\n";
    return new Conversation(9.4, transcript, "A voicemail answered.", nothing());
  }

  private static Conversation none() {
    return new Conversation(0, "", "", nothing());
  }

  private static ObjectNode decision(String decision) {
    return nothing().put("decision", decision);
  }

  private static ObjectNode nothing() {
    return JsonNodeFactory.instance.objectNode();
  }
}
