package io.github.camundabolna.operation;

import io.github.camundabolna.http.ApiException;
import java.util.function.BooleanSupplier;

/** Removes what may be gone already, because an earlier attempt of a job removed it. */
public final class Removal {

  private Removal() {}

  /**
   * Sends a request, and returns false if the vendor refuses it and lists nothing to remove. The
   * list decides, because a gateway in front of it may refuse for other reasons.
   *
   * @param listed reads the list, and returns whether the thing is there
   * @throws ApiException for every other failure
   */
  public static boolean happensNow(Runnable request, BooleanSupplier listed) {
    try {
      request.run();
      return true;
    } catch (ApiException e) {
      if (e.isRefusal() && !listed.getAsBoolean()) {
        return false;
      }
      throw e;
    }
  }
}
