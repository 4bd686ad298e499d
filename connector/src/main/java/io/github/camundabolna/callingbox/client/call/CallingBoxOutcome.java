package io.github.camundabolna.callingbox.client.call;

import io.github.camundabolna.outcome.CallOutcome;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Maps an ended call to its outcome. Only the call itself counts, not its transcript, so that an
 * event, a poll, and a sweep of the same call agree.
 */
final class CallingBoxOutcome {

  /** CallingBox doesn't document the code of a call that failed for lack of credits. */
  private static final String CREDITS = "credit";

  private CallingBoxOutcome() {}

  /**
   * Returns the outcome of a call that has ended.
   *
   * @throws IllegalArgumentException if its status does not end a call
   */
  static CallOutcome of(CallingBoxCall call) {
    return switch (call.status()) {
      case COMPLETED -> call.voicemail() ? CallOutcome.VOICEMAIL : CallOutcome.ANSWERED;
      case NO_ANSWER -> call.voicemail() ? CallOutcome.VOICEMAIL : CallOutcome.NO_ANSWER;
      case BUSY -> CallOutcome.BUSY;
      case CANCELED -> CallOutcome.CANCELED;
      case FAILED -> lacksCredits(call.failure()) ? CallOutcome.BALANCE_LOW : CallOutcome.FAILED;
      default -> throw new IllegalArgumentException("no outcome yet: " + call.statusText());
    };
  }

  private static boolean lacksCredits(CallFailure failure) {
    return Stream.of(failure.code(), failure.message())
        .flatMap(Optional::stream)
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(CREDITS));
  }
}
