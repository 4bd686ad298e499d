package io.github.camundabolna.bolna.sweep;

import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.outcome.GiveUpReason;
import java.util.Optional;

/** Receives the calls that a sweep finds, and how the sweep went. */
public interface SweepListener {

  /**
   * A call has ended.
   *
   * @param call as Bolna describes it in full
   * @return why it must be delivered again; empty if it need not
   */
  Optional<UndeliveredCall> ended(Execution call);

  /**
   * A call has not ended, and nothing more is to be expected of it.
   *
   * @param call as Bolna describes it in full
   * @return as {@link #ended} does
   */
  Optional<UndeliveredCall> givenUp(Execution call, GiveUpReason reason);

  /** A sweep went through all agents, and everything that it found was delivered. */
  void complete();

  /** A sweep failed, or stopped early; the next one finds what it missed. */
  void incomplete(String reason);

  /** A call is given up. */
  void lost(String reason);

  /** A call has a status that this version does not know; reported for each call that is read. */
  void unknownStatus(Execution call);
}
