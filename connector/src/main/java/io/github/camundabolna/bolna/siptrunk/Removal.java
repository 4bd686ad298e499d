package io.github.camundabolna.bolna.siptrunk;

import io.github.camundabolna.http.ApiException;

/** Removes what may be gone already, because an earlier attempt of a job removed it. */
final class Removal {

  private Removal() {}

  /**
   * Sends a request, and returns false if Bolna answers that there is nothing to remove.
   *
   * @throws ApiException for every other failure
   */
  static boolean happensNow(Runnable request) {
    try {
      request.run();
      return true;
    } catch (ApiException e) {
      if (e.saysAbsent()) {
        return false;
      }
      throw e;
    }
  }
}
