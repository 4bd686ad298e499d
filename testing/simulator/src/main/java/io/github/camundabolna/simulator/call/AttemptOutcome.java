package io.github.camundabolna.simulator.call;

import static io.github.camundabolna.simulator.call.CallStatus.CALL_DISCONNECTED;
import static io.github.camundabolna.simulator.call.CallStatus.COMPLETED;
import static io.github.camundabolna.simulator.call.CallStatus.INITIATED;
import static io.github.camundabolna.simulator.call.CallStatus.IN_PROGRESS;
import static io.github.camundabolna.simulator.call.CallStatus.RINGING;

import java.util.List;

/** How one attempt to reach a person ends, and by which statuses it gets there from queued. */
enum AttemptOutcome {
  CONFIRMED(HangupReason.HUNG_UP, INITIATED, RINGING, IN_PROGRESS, CALL_DISCONNECTED, COMPLETED),
  RESCHEDULE(HangupReason.HUNG_UP, INITIATED, RINGING, IN_PROGRESS, CALL_DISCONNECTED, COMPLETED),
  VOICEMAIL(HangupReason.HUNG_UP, INITIATED, RINGING, IN_PROGRESS, CALL_DISCONNECTED, COMPLETED),
  SILENCE(HangupReason.HUNG_UP, INITIATED, RINGING, IN_PROGRESS, CALL_DISCONNECTED, COMPLETED),
  BARE(HangupReason.HUNG_UP, INITIATED, RINGING, IN_PROGRESS, CALL_DISCONNECTED, COMPLETED),
  TRANSFERRED(HangupReason.HUNG_UP, INITIATED, RINGING, IN_PROGRESS, CALL_DISCONNECTED, COMPLETED),
  SILENT(HangupReason.INACTIVE, INITIATED, RINGING, IN_PROGRESS, CALL_DISCONNECTED, COMPLETED),
  BROKEN_OFF(HangupReason.PLATFORM, INITIATED, RINGING, IN_PROGRESS, CALL_DISCONNECTED, COMPLETED),
  UNMARKED_VOICEMAIL(
      HangupReason.VOICEMAIL, INITIATED, RINGING, IN_PROGRESS, CALL_DISCONNECTED, COMPLETED),
  REJECTED(HangupReason.REJECTED, INITIATED, RINGING, CALL_DISCONNECTED, COMPLETED),
  NO_ANSWER(HangupReason.NOBODY, INITIATED, RINGING, CallStatus.NO_ANSWER),
  BUSY(HangupReason.BUSY, INITIATED, CallStatus.BUSY),
  FAILED(HangupReason.UNKNOWN, INITIATED, CallStatus.FAILED),
  CANCELED(HangupReason.UNKNOWN, INITIATED, CallStatus.CANCELED),
  ERROR(HangupReason.UNKNOWN, CallStatus.ERROR),
  BALANCE_LOW(HangupReason.UNKNOWN, CallStatus.BALANCE_LOW),
  STOPPED(HangupReason.UNKNOWN, CallStatus.STOPPED);

  private final HangupReason hangup;
  private final List<CallStatus> path;

  AttemptOutcome(HangupReason hangup, CallStatus... path) {
    this.hangup = hangup;
    this.path = List.of(path);
  }

  HangupReason hangup() {
    return hangup;
  }

  List<CallStatus> path() {
    return path;
  }

  /** True if something was said on the line, by a person or by a machine. */
  boolean conversation() {
    return path.contains(IN_PROGRESS);
  }
}
