package io.github.camundabolna.bolna.sweep;

/**
 * Why the end of a call did not reach the engine.
 *
 * @param reason for operators, with the id of the call
 * @param lasting whether only a person can change it, so that a retry a moment later is of no use
 */
public record UndeliveredCall(String reason, boolean lasting) {

  /** Returns a failure that a retry in the next sweep may end. */
  public static UndeliveredCall forNow(String reason) {
    return new UndeliveredCall(reason, false);
  }

  /** Returns a failure that lasts until the receiver or the engine is set up differently. */
  public static UndeliveredCall lastingly(String reason) {
    return new UndeliveredCall(reason, true);
  }
}
