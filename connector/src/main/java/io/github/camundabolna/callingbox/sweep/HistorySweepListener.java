package io.github.camundabolna.callingbox.sweep;

import io.github.camundabolna.callingbox.client.call.CallTranscript;
import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.outcome.GiveUpReason;
import io.github.camundabolna.outcome.UndeliveredCall;
import java.util.Optional;

/** Receives the calls that a sweep finds, and the result of the sweep. */
public interface HistorySweepListener {

  /**
   * Notifies of an ended call.
   *
   * @param transcript empty for a call without one, or if it can't be read
   * @return why it must be delivered again; empty if it's delivered
   */
  Optional<UndeliveredCall> ended(CallingBoxCall call, Optional<CallTranscript> transcript);

  /**
   * Notifies of a call that is given up: before its end, or before its result.
   *
   * @return as {@link #ended} does
   */
  Optional<UndeliveredCall> givenUp(
      CallingBoxCall call, GiveUpReason reason, Optional<CallTranscript> transcript);

  /** Notifies of a transcript that can't be read. */
  void withoutTranscript(String reason);

  /** Notifies that a sweep read everything and delivered everything. */
  void complete();

  /** Notifies that a sweep failed or stopped early; the next one finds what it missed. */
  void incomplete(String reason);

  /**
   * Notifies of a call that CallingBox hasn't known for long.
   *
   * @param answer of CallingBox
   * @return as {@link #ended} does
   */
  Optional<UndeliveredCall> notFound(String callId, String answer);

  /** Notifies of a call that is now too old to be delivered. */
  void lost(String callId);

  /** Notifies of a call with a status that this version doesn't know, on every read. */
  void unknownStatus(CallingBoxCall call);
}
