package io.github.camundabolna.call;

import io.github.camundabolna.client.BolnaClient;
import io.github.camundabolna.client.BolnaException;
import io.github.camundabolna.client.BolnaException.Kind;
import io.github.camundabolna.client.CallStatus;
import io.github.camundabolna.client.PlacedCall;

/** Takes calls back that Bolna has not dialled yet. */
final class Stopping {

  private Stopping() {}

  /**
   * A call that is stopped already is as it should be: the answer to an earlier try may have been
   * lost, or another runtime was quicker.
   *
   * @throws BolnaException what Bolna answered first, if the call is in another state or cannot be
   *     read
   */
  static PlacedCall stop(BolnaClient bolna, String executionId) {
    try {
      return bolna.stopCall(executionId);
    } catch (BolnaException e) {
      if (e.kind() != Kind.REJECTED || !isStopped(bolna, executionId)) {
        throw e;
      }
      return new PlacedCall(executionId, CallStatus.STOPPED);
    }
  }

  private static boolean isStopped(BolnaClient bolna, String executionId) {
    try {
      return bolna.execution(executionId).status() == CallStatus.STOPPED;
    } catch (BolnaException e) {
      return false;
    }
  }
}
