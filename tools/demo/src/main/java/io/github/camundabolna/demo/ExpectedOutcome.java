package io.github.camundabolna.demo;

import java.util.Map;
import java.util.Optional;

/**
 * How an appointment reminder must come out when the simulator answers: the last digits of the
 * number choose it (see the simulator's README).
 *
 * @param element where the process ends, or rests at a person's desk
 * @param outcome of the last call
 */
public record ExpectedOutcome(String element, String outcome) {

  private static final ExpectedOutcome CONFIRMED = new ExpectedOutcome("confirmed", "answered");

  private static final Map<String, ExpectedOutcome> BY_ENDING =
      Map.ofEntries(
          Map.entry("01", new ExpectedOutcome("asked_to_reschedule", "answered")),
          Map.entry("02", new ExpectedOutcome("left_on_voicemail", "voicemail")),
          Map.entry("03", new ExpectedOutcome("not_reached", "no-answer")),
          Map.entry("04", new ExpectedOutcome("not_reached", "busy")),
          Map.entry("05", new ExpectedOutcome("look_into_call", "failed")),
          Map.entry("06", new ExpectedOutcome("look_into_call", "failed")),
          Map.entry("07", new ExpectedOutcome("look_into_call", "balance-low")),
          Map.entry("14", new ExpectedOutcome("look_into_call", "canceled")),
          Map.entry("15", new ExpectedOutcome("look_into_call", "stopped")),
          Map.entry("16", new ExpectedOutcome("not_reached", "no-answer")),
          Map.entry("9918", new ExpectedOutcome("not_reached", "no-answer")),
          Map.entry("9919", new ExpectedOutcome("look_into_call", "failed")),
          Map.entry("9920", new ExpectedOutcome("left_on_voicemail", "voicemail")));

  /** For one call alone, as the call list makes it: its outcome, without the calls after it. */
  private static final Map<String, String> FIRST_OUTCOME =
      Map.of("11", "voicemail", "12", "busy", "13", "no-answer");

  static ExpectedOutcome ofReminder(String phoneNumber) {
    return Optional.ofNullable(BY_ENDING.get(ending(phoneNumber, 4)))
        .orElseGet(() -> BY_ENDING.getOrDefault(ending(phoneNumber, 2), CONFIRMED));
  }

  /** A number that is none is found out before anybody is called; the list goes on without it. */
  public static String ofSingleCall(String phoneNumber) {
    if (!phoneNumber.startsWith("+")) {
      return "not-placed";
    }
    return FIRST_OUTCOME.getOrDefault(ending(phoneNumber, 2), ofReminder(phoneNumber).outcome());
  }

  /** What a campaign does about a person, by how the call ended. */
  static String followUp(String outcome) {
    return switch (outcome) {
      case "answered" -> "promise";
      case "voicemail", "no-answer", "busy" -> "letter";
      case "failed" -> "check-number";
      default -> "call-again";
    };
  }

  private static String ending(String phoneNumber, int digits) {
    return phoneNumber.substring(Math.max(0, phoneNumber.length() - digits));
  }
}
