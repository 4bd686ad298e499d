package io.github.camundabolna.demo;

import io.github.camundabolna.simulator.call.TestNumber;
import io.github.camundabolna.simulator.callingbox.call.CallingBoxTestNumber;

/**
 * How a process for one person ends when the simulator answers, which the last digits of the number
 * choose (see the simulator's README).
 *
 * @param element where the process ends, or the user task at which it waits
 * @param outcome of the last call
 */
record ExpectedOutcome(String element, String outcome) {

  /** On the default do-not-call list of retry-and-fallback. */
  static final String LISTED_NUMBER = "+919876543299";

  static ExpectedOutcome ofReminder(String phoneNumber) {
    TestNumber number = TestNumber.of(phoneNumber);
    String outcome = number.lastOutcome();
    return new ExpectedOutcome(
        number == TestNumber.RESCHEDULE ? "asked_to_reschedule" : element(outcome), outcome);
  }

  /** Returns how retry-and-fallback ends, which calls three times at most. */
  static ExpectedOutcome ofRetry(String phoneNumber) {
    if (phoneNumber.equals(LISTED_NUMBER)) {
      return new ExpectedOutcome("left_alone", "");
    }
    String outcome = TestNumber.of(phoneNumber).lastOutcome();
    return new ExpectedOutcome(outcome.equals("answered") ? "reached" : "send_message", outcome);
  }

  /** Returns how customer-survey ends, or that a person must talk to the customer. */
  static ExpectedOutcome ofSurvey(String phoneNumber) {
    CallingBoxTestNumber number = CallingBoxTestNumber.of(phoneNumber);
    return number.placeable()
        ? new ExpectedOutcome(surveyElement(number), number.outcome())
        : new ExpectedOutcome("survey_not_possible", "");
  }

  private static String surveyElement(CallingBoxTestNumber number) {
    return switch (number.outcome()) {
      case "answered" ->
          switch (number) {
            case DISSATISFIED -> "talk_to_customer";
            case EXTRACTION_FAILS, EXTRACTION_NEVER -> "rating_unknown";
            default -> "customer_satisfied";
          };
      case "voicemail", "no-answer", "busy" -> "customer_not_reached";
      default -> "survey_not_possible";
    };
  }

  private static String element(String outcome) {
    return switch (outcome) {
      case "answered" -> "confirmed";
      case "voicemail" -> "voicemail_twice";
      case "no-answer", "busy" -> "not_reached";
      default -> "review_call";
    };
  }

  /** Returns the outcome of one call; an invalid number is rejected before anyone is called. */
  static String ofSingleCall(String phoneNumber) {
    return phoneNumber.startsWith("+") ? TestNumber.of(phoneNumber).firstOutcome() : "not-placed";
  }

  /** Returns what a campaign does about a person whose call had this outcome. */
  static String followUp(String outcome) {
    return switch (outcome) {
      case "answered" -> "promise";
      case "voicemail", "no-answer", "busy" -> "letter";
      case "failed" -> "check-number";
      default -> "call-again";
    };
  }
}
