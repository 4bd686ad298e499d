package io.github.camundabolna.bolna.sweep;

import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.outcome.GiveUpReason;
import java.util.Optional;

/** Hears of the calls that a sweep finds, and of how the sweep fares. */
public interface SweepListener {

  /**
   * A call has ended.
   *
   * @param call as Bolna describes it in full
   * @return why it must be told again; empty if it need not
   */
  Optional<UndeliveredCall> ended(Execution call);

  /**
   * A call has not ended, and nothing more is to be expected of it.
   *
   * @param call as Bolna describes it in full
   * @return as {@link #ended} does
   */
  default Optional<UndeliveredCall> givenUp(Execution call, GiveUpReason reason) {
    return ended(call);
  }

  /** A sweep went through all agents, and everything that it found was told. */
  void swept();

  /** A sweep came to nothing, or not to its end; what it missed is found by the next. */
  void troubled(String reason);

  /** A call is given up. */
  void lost(String reason);

  /** A call has a status that this version does not know; reported for each call that is read. */
  void unknownStatus(Execution call);
}
