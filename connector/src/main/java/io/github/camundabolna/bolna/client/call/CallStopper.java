package io.github.camundabolna.bolna.client.call;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;

/** Takes back calls that Bolna has not dialed yet. */
public final class CallStopper {

  private CallStopper() {}

  /**
   * Stops a call. One that is stopped already is as it should be: the answer to an earlier try may
   * have been lost, or another runtime was quicker.
   *
   * @throws ApiException what Bolna answered first, if the call is in another state or cannot be
   *     read
   */
  public static PlacedCall stop(BolnaClient bolna, String executionId) {
    try {
      return bolna.stopCall(executionId);
    } catch (ApiException e) {
      if (e.kind() != Kind.REJECTED || !isStopped(bolna, executionId)) {
        throw e;
      }
      return new PlacedCall(executionId, CallStatus.STOPPED);
    }
  }

  private static boolean isStopped(BolnaClient bolna, String executionId) {
    try {
      return bolna.execution(executionId).status() == CallStatus.STOPPED;
    } catch (ApiException e) {
      return false;
    }
  }
}
