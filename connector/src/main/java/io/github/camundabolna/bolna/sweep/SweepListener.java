package io.github.camundabolna.bolna.sweep;

import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.outcome.GiveUpReason;
import io.github.camundabolna.outcome.UndeliveredCall;
import java.util.Optional;

/** Receives the calls that a sweep finds, and the result of the sweep. */
public interface SweepListener {

  /**
   * Notifies of an ended call.
   *
   * @param call as Bolna describes it in full
   * @return why it must be delivered again; empty if it's delivered
   */
  Optional<UndeliveredCall> ended(Execution call);

  /**
   * Notifies of a call that is given up before its end.
   *
   * @param call as Bolna describes it in full
   * @return as {@link #ended} does
   */
  Optional<UndeliveredCall> givenUp(Execution call, GiveUpReason reason);

  /** Notifies that a sweep covered all agents and delivered everything. */
  void complete();

  /** Notifies that a sweep failed or stopped early; the next one finds what it missed. */
  void incomplete(String reason);

  /**
   * Notifies of a call that Bolna hasn't known for long.
   *
   * @param answer of Bolna
   * @return as {@link #ended} does
   */
  Optional<UndeliveredCall> notFound(String callId, String answer);

  /** Notifies of a call that is now too old to be delivered. */
  void lost(String callId);

  /** Notifies of a call with a status that this version doesn't know, on every read. */
  void unknownStatus(Execution call);
}
