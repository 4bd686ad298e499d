package io.github.camundabolna.outcome;

/**
 * The reason why the end of a call did not reach the engine.
 *
 * @param reason for operators, with the ID of the call
 * @param lasting whether only a person can fix it, so that an early retry is useless
 */
public record UndeliveredCall(String reason, boolean lasting) {

  /** How many lasting failures a sweep repeats; it repeats all once one of them is over. */
  public static final int MOST_REPEATED = 20;

  /** Returns a failure that the next sweep retries. */
  public static UndeliveredCall forNow(String reason) {
    return new UndeliveredCall(reason, false);
  }

  /** Returns a failure that lasts until the configuration of receiver or engine changes. */
  public static UndeliveredCall lastingly(String reason) {
    return new UndeliveredCall(reason, true);
  }
}
