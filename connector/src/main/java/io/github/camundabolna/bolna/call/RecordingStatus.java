package io.github.camundabolna.bolna.call;

import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.outcome.CallOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Whether a call has a recording, for gateways in processes. */
enum RecordingStatus {
  AVAILABLE("available"),
  /** The call hasn't ended, or its recording may still come. */
  PENDING("pending"),
  /** The call has no recording, and none will come. */
  NONE("none");

  /** Bolna completes a call up to 13 minutes after the line dropped. */
  private static final Duration STILL_COMES = Duration.ofMinutes(15);

  private static final Set<CallOutcome> WITH_SPEECH =
      Set.of(CallOutcome.ANSWERED, CallOutcome.VOICEMAIL);

  private final String text;

  RecordingStatus(String text) {
    this.text = text;
  }

  /** Returns the text that processes compare with. */
  String text() {
    return text;
  }

  /** Returns the status of a call whose recording isn't there. A loop that waits for it ends. */
  static RecordingStatus withoutRecording(Execution call, Instant now) {
    if (!call.ended()) {
      return PENDING;
    }
    boolean spoken =
        call.outcome().filter(WITH_SPEECH::contains).isPresent()
            || call.conversationSeconds().signum() > 0;
    boolean recent = call.updatedAt().filter(at -> now.isBefore(at.plus(STILL_COMES))).isPresent();
    return spoken && recent ? PENDING : NONE;
  }
}
