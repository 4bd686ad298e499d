package io.github.camundabolna.bolna.client.call;

import io.github.camundabolna.outcome.CallOutcome;

/**
 * Maps an ended execution to its outcome. The status {@code completed} only means that Bolna
 * finished processing. Whether a person was reached is first read from {@code termination_reason},
 * because network announcements are transcript turns too. Then the turns count. The duration counts
 * only without a transcript, because web calls last 0 seconds.
 */
final class ExecutionOutcome {

  private ExecutionOutcome() {}

  /**
   * Returns the outcome of a call that has ended.
   *
   * @throws IllegalArgumentException if its status does not end a call
   */
  static CallOutcome of(Execution call) {
    return switch (call.status()) {
      case COMPLETED -> completed(call);
      case NO_ANSWER -> call.voicemail() ? CallOutcome.VOICEMAIL : CallOutcome.NO_ANSWER;
      case BUSY -> CallOutcome.BUSY;
      case FAILED, ERROR -> CallOutcome.FAILED;
      case CANCELED -> CallOutcome.CANCELED;
      case STOPPED -> CallOutcome.STOPPED;
      case BALANCE_LOW -> CallOutcome.BALANCE_LOW;
      default -> throw new IllegalArgumentException("no outcome yet: " + call.status().wire());
    };
  }

  private static CallOutcome completed(Execution call) {
    EndReason reason = EndReason.of(call.terminationReason());
    if (call.voicemail()) {
      return CallOutcome.VOICEMAIL;
    }
    if (reason.isNobody()) {
      return CallOutcome.NO_ANSWER;
    }
    return reason.isBusy() ? CallOutcome.BUSY : byTurns(call, reason);
  }

  private static CallOutcome byTurns(Execution call, EndReason reason) {
    boolean brokenOff = call.hangupCategory().filter(HangupCategory.PLATFORM::equals).isPresent();
    boolean talked =
        switch (call.personTurn()) {
          case TAKEN -> true;
          case NONE -> false;
          case UNKNOWN ->
              !brokenOff
                  && !reason.isSilence()
                  && (call.conversationSeconds().signum() > 0 || reason.isPerson());
        };
    if (talked) {
      return CallOutcome.ANSWERED;
    }
    return brokenOff ? CallOutcome.FAILED : CallOutcome.NO_ANSWER;
  }
}
