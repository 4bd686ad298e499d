package io.github.camundabolna.simulator.call;

import static io.github.camundabolna.simulator.call.CallStatus.CALL_DISCONNECTED;
import static io.github.camundabolna.simulator.call.CallStatus.COMPLETED;
import static io.github.camundabolna.simulator.call.CallStatus.INITIATED;
import static io.github.camundabolna.simulator.call.CallStatus.IN_PROGRESS;
import static io.github.camundabolna.simulator.call.CallStatus.RINGING;

import java.util.List;

/** How one attempt to reach a person ends, and the statuses from queued to that end. */
enum AttemptOutcome {
  CONFIRMED(
      "answered",
      HangupReason.HUNG_UP,
      INITIATED,
      RINGING,
      IN_PROGRESS,
      CALL_DISCONNECTED,
      COMPLETED),
  RESCHEDULE(
      "answered",
      HangupReason.HUNG_UP,
      INITIATED,
      RINGING,
      IN_PROGRESS,
      CALL_DISCONNECTED,
      COMPLETED),
  VOICEMAIL(
      "voicemail",
      HangupReason.HUNG_UP,
      INITIATED,
      RINGING,
      IN_PROGRESS,
      CALL_DISCONNECTED,
      COMPLETED),
  SILENCE(
      "answered",
      HangupReason.HUNG_UP,
      INITIATED,
      RINGING,
      IN_PROGRESS,
      CALL_DISCONNECTED,
      COMPLETED),
  BARE(
      "answered",
      HangupReason.HUNG_UP,
      INITIATED,
      RINGING,
      IN_PROGRESS,
      CALL_DISCONNECTED,
      COMPLETED),
  TRANSFERRED(
      "answered",
      HangupReason.HUNG_UP,
      INITIATED,
      RINGING,
      IN_PROGRESS,
      CALL_DISCONNECTED,
      COMPLETED),
  SILENT(
      "no-answer",
      HangupReason.INACTIVE,
      INITIATED,
      RINGING,
      IN_PROGRESS,
      CALL_DISCONNECTED,
      COMPLETED),
  BROKEN_OFF(
      "failed",
      HangupReason.PLATFORM,
      INITIATED,
      RINGING,
      IN_PROGRESS,
      CALL_DISCONNECTED,
      COMPLETED),
  UNMARKED_VOICEMAIL(
      "voicemail",
      HangupReason.VOICEMAIL,
      INITIATED,
      RINGING,
      IN_PROGRESS,
      CALL_DISCONNECTED,
      COMPLETED),
  /** A person decides on the page. */
  BY_HAND(
      "answered",
      HangupReason.HUNG_UP,
      INITIATED,
      RINGING,
      IN_PROGRESS,
      CALL_DISCONNECTED,
      COMPLETED),
  REJECTED("no-answer", HangupReason.REJECTED, INITIATED, RINGING, CALL_DISCONNECTED, COMPLETED),
  NO_ANSWER("no-answer", HangupReason.NO_ANSWER, INITIATED, RINGING, CallStatus.NO_ANSWER),
  BUSY("busy", HangupReason.BUSY, INITIATED, CallStatus.BUSY),
  FAILED("failed", HangupReason.UNKNOWN, INITIATED, CallStatus.FAILED),
  CANCELED("canceled", HangupReason.UNKNOWN, INITIATED, CallStatus.CANCELED),
  ERROR("failed", HangupReason.UNKNOWN, CallStatus.ERROR),
  BALANCE_LOW("balance-low", HangupReason.UNKNOWN, CallStatus.BALANCE_LOW),
  STOPPED("stopped", HangupReason.UNKNOWN, CallStatus.STOPPED);

  private final String summary;
  private final HangupReason hangup;
  private final List<CallStatus> path;

  AttemptOutcome(String summary, HangupReason hangup, CallStatus... path) {
    this.summary = summary;
    this.hangup = hangup;
    this.path = List.of(path);
  }

  /** Sums up the attempt in a word, such as {@code answered} or {@code no-answer}. */
  String summary() {
    return summary;
  }

  HangupReason hangup() {
    return hangup;
  }

  List<CallStatus> path() {
    return path;
  }

  /** Returns whether a person or a machine spoke. */
  boolean hasConversation() {
    return path.contains(IN_PROGRESS);
  }
}
