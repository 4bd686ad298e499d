package io.github.camundabolna.simulator.callingbox.call;

import static io.github.camundabolna.simulator.callingbox.call.CallingBoxStatus.COMPLETED;
import static io.github.camundabolna.simulator.callingbox.call.CallingBoxStatus.INITIATED;
import static io.github.camundabolna.simulator.callingbox.call.CallingBoxStatus.IN_PROGRESS;
import static io.github.camundabolna.simulator.callingbox.call.CallingBoxStatus.RINGING;
import static io.github.camundabolna.simulator.callingbox.call.CallingBoxStatus.SCREENING;

import java.util.List;

/** The statuses of a call after queued, and how it ends. */
enum CallCourse {
  ANSWERED("answered", "normal_clearing", INITIATED, RINGING, IN_PROGRESS, COMPLETED),
  /** A person decides on the page. */
  BY_HAND("answered", "normal_clearing", INITIATED, RINGING, IN_PROGRESS, COMPLETED),
  /** A person answered on the page, and said nothing. */
  SILENT("answered", "normal_clearing", INITIATED, RINGING, IN_PROGRESS, COMPLETED),
  SCREENED("answered", "normal_clearing", SCREENING, INITIATED, RINGING, IN_PROGRESS, COMPLETED),
  VOICEMAIL("voicemail", "normal_clearing", INITIATED, RINGING, CallingBoxStatus.NO_ANSWER),
  NO_ANSWER("no-answer", "no_answer", INITIATED, RINGING, CallingBoxStatus.NO_ANSWER),
  BUSY("busy", "user_busy", INITIATED, RINGING, CallingBoxStatus.BUSY),
  CANCELED("canceled", "originator_cancel", INITIATED, RINGING, CallingBoxStatus.CANCELED),
  FAILED("failed", "network_out_of_order", INITIATED, CallingBoxStatus.FAILED),
  OUT_OF_CREDITS("balance-low", null, CallingBoxStatus.FAILED);

  private final String outcome;
  private final String hangupCause;
  private final List<CallingBoxStatus> path;

  CallCourse(String outcome, String hangupCause, CallingBoxStatus... path) {
    this.outcome = outcome;
    this.hangupCause = hangupCause;
    this.path = List.of(path);
  }

  /** Sums up the call in a word, such as {@code answered} or {@code no-answer}. */
  String outcome() {
    return outcome;
  }

  /** Returns the reason of the provider; null if it never had the call. */
  String hangupCause() {
    return hangupCause;
  }

  List<CallingBoxStatus> path() {
    return path;
  }

  /** Returns the code of the error that ended the call, or null. */
  String errorCode() {
    return switch (this) {
      case FAILED -> "provider_error";
      case OUT_OF_CREDITS -> "insufficient_credits";
      default -> null;
    };
  }

  /** Returns the sentence of the error that ended the call, or null. */
  String errorMessage() {
    return switch (this) {
      case FAILED -> "The telephony provider could not complete the call";
      case OUT_OF_CREDITS -> "Not enough credits to place the call";
      default -> null;
    };
  }
}
