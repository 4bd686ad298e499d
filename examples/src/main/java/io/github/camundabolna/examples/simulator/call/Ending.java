package io.github.camundabolna.examples.simulator.call;

import static io.github.camundabolna.examples.simulator.call.CallStatus.CALL_DISCONNECTED;
import static io.github.camundabolna.examples.simulator.call.CallStatus.COMPLETED;
import static io.github.camundabolna.examples.simulator.call.CallStatus.INITIATED;
import static io.github.camundabolna.examples.simulator.call.CallStatus.IN_PROGRESS;
import static io.github.camundabolna.examples.simulator.call.CallStatus.RINGING;

import java.util.List;

/** How one attempt to reach a person ends, and by which statuses it gets there from queued. */
enum Ending {
  CONFIRMED(Hangup.HUNG_UP, INITIATED, RINGING, IN_PROGRESS, CALL_DISCONNECTED, COMPLETED),
  RESCHEDULE(Hangup.HUNG_UP, INITIATED, RINGING, IN_PROGRESS, CALL_DISCONNECTED, COMPLETED),
  VOICEMAIL(Hangup.HUNG_UP, INITIATED, RINGING, IN_PROGRESS, CALL_DISCONNECTED, COMPLETED),
  SILENCE(Hangup.HUNG_UP, INITIATED, RINGING, IN_PROGRESS, CALL_DISCONNECTED, COMPLETED),
  BARE(Hangup.HUNG_UP, INITIATED, RINGING, IN_PROGRESS, CALL_DISCONNECTED, COMPLETED),
  TRANSFERRED(Hangup.HUNG_UP, INITIATED, RINGING, IN_PROGRESS, CALL_DISCONNECTED, COMPLETED),
  SILENT(Hangup.INACTIVE, INITIATED, RINGING, IN_PROGRESS, CALL_DISCONNECTED, COMPLETED),
  BROKEN_OFF(Hangup.PLATFORM, INITIATED, RINGING, IN_PROGRESS, CALL_DISCONNECTED, COMPLETED),
  UNMARKED_VOICEMAIL(
      Hangup.VOICEMAIL, INITIATED, RINGING, IN_PROGRESS, CALL_DISCONNECTED, COMPLETED),
  REJECTED(Hangup.REJECTED, INITIATED, RINGING, CALL_DISCONNECTED, COMPLETED),
  NO_ANSWER(Hangup.NOBODY, INITIATED, RINGING, CallStatus.NO_ANSWER),
  BUSY(Hangup.BUSY, INITIATED, CallStatus.BUSY),
  FAILED(Hangup.UNKNOWN, INITIATED, CallStatus.FAILED),
  CANCELED(Hangup.UNKNOWN, INITIATED, CallStatus.CANCELED),
  ERROR(Hangup.UNKNOWN, CallStatus.ERROR),
  BALANCE_LOW(Hangup.UNKNOWN, CallStatus.BALANCE_LOW),
  STOPPED(Hangup.UNKNOWN, CallStatus.STOPPED);

  private final Hangup hangup;
  private final List<CallStatus> path;

  Ending(Hangup hangup, CallStatus... path) {
    this.hangup = hangup;
    this.path = List.of(path);
  }

  Hangup hangup() {
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
