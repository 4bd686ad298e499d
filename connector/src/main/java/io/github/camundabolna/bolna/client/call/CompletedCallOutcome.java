package io.github.camundabolna.bolna.client.call;

/**
 * Tells how a call with the status {@code completed} ended, which only means that its processing is
 * over. Bolna's own word on whether a person was reached, {@code termination_reason}, comes first,
 * because an announcement of the network is a turn in the transcript too. Then the turns count, and
 * the duration only where no transcript shows any: a web call lasts 0 seconds.
 */
final class CompletedCallOutcome {

  private CompletedCallOutcome() {}

  static CallOutcome outcome(Execution call) {
    EndReason reason = EndReason.of(call.terminationReason());
    if (call.voicemail()) {
      return CallOutcome.VOICEMAIL;
    }
    if (reason.isNobody()) {
      return CallOutcome.NO_ANSWER;
    }
    if (reason.isBusy()) {
      return CallOutcome.BUSY;
    }
    return outcome(call, reason);
  }

  private static CallOutcome outcome(Execution call, EndReason reason) {
    boolean brokenOff = call.hangupCategory().filter(HangupCategory.PLATFORM::equals).isPresent();
    boolean talked =
        switch (call.personTurn()) {
          case TAKEN -> true;
          case NONE -> false;
          case UNKNOWN -> !brokenOff && !reason.isSilence() && lasted(call, reason);
        };
    if (talked) {
      return CallOutcome.ANSWERED;
    }
    return brokenOff ? CallOutcome.FAILED : CallOutcome.NO_ANSWER;
  }

  private static boolean lasted(Execution call, EndReason reason) {
    return call.conversationSeconds().signum() > 0 || reason.isPerson();
  }
}
