package io.github.camundabolna.bolna.call.deduplication;

import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.PlacedCall;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;

/** Takes calls back that Bolna has not dialled yet. */
public final class CallStopper {

  private CallStopper() {}

  /**
   * A call that is stopped already is as it should be: the answer to an earlier try may have been
   * lost, or another runtime was quicker.
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
