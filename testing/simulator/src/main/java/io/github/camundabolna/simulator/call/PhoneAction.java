package io.github.camundabolna.simulator.call;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person does with a phone that rings on the page, or with a call that they answered. */
public enum PhoneAction {
  PICK_UP(CallStatus.RINGING, AttemptOutcome.BY_HAND),
  DECLINE(CallStatus.RINGING, AttemptOutcome.REJECTED),
  BUSY(CallStatus.RINGING, AttemptOutcome.BUSY),
  VOICEMAIL(CallStatus.RINGING, AttemptOutcome.VOICEMAIL),
  IGNORE(CallStatus.RINGING, AttemptOutcome.NO_ANSWER),
  FAIL(CallStatus.RINGING, AttemptOutcome.FAILED),
  CANCEL(CallStatus.RINGING, AttemptOutcome.CANCELED),
  HANG_UP(CallStatus.IN_PROGRESS, AttemptOutcome.BY_HAND),
  STAY_SILENT(CallStatus.IN_PROGRESS, AttemptOutcome.SILENT),
  BE_TRANSFERRED(CallStatus.IN_PROGRESS, AttemptOutcome.TRANSFERRED),
  BREAK_OFF(CallStatus.IN_PROGRESS, AttemptOutcome.BROKEN_OFF);

  private final CallStatus from;
  private final AttemptOutcome outcome;

  PhoneAction(CallStatus from, AttemptOutcome outcome) {
    this.from = from;
    this.outcome = outcome;
  }

  /** Returns the action with a name such as {@code pick-up}. */
  public static Optional<PhoneAction> named(String name) {
    return Arrays.stream(values()).filter(action -> action.wire().equals(name)).findAny();
  }

  /** Returns the name in requests. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  CallStatus from() {
    return from;
  }

  AttemptOutcome outcome() {
    return outcome;
  }

  /** Returns how many statuses of the outcome are over when the call moves on. */
  int statusesDone() {
    List<CallStatus> path = outcome.path();
    return path.contains(from) ? path.indexOf(from) + 1 : path.size() - 1;
  }
}
